/** What happened to each team, by the day after its edition was opened. Together they stand in every state of the program. */
import type { Track } from './answers.ts'

export type Action =
  | 'begin'
  | 'someAnswers'
  | 'answers'
  | 'letter'
  | 'video'
  | 'submit'
  | 'withdraw'
  | 'accept'
  | 'declineOffer'
  | 'someTasks'
  | 'tasks'
  | 'invite'
  | 'redirect'
  | 'decline'

export interface Life {
  edition: 'past' | 'open'
  track: Track
  steps: readonly (readonly [day: number, action: Action])[]
}

const LN: Track = 'learningNetwork'
const AC: Track = 'actionCommunity'

/** From the first page to the sent application. */
const sent = (track: Track, begun: number, on: number): [number, Action][] => [
  [begun, 'begin'],
  [begun, 'someAnswers'],
  [begun + 1, 'answers'],
  [on, 'letter'],
  ...(track === AC ? ([[on, 'video']] as [number, Action][]) : []),
  [on, 'submit'],
]
const past = (track: Track, begun: number, on: number, ...after: [number, Action][]): Life => ({
  edition: 'past',
  track,
  steps: [...sent(track, begun, on), ...after],
})
const open = (track: Track, begun: number, on: number, ...after: [number, Action][]): Life => ({
  edition: 'open',
  track,
  steps: [...sent(track, begun, on), ...after],
})
const draft = (edition: Life['edition'], track: Track, ...steps: [number, Action][]): Life => ({ edition, track, steps })

export const lives: readonly Life[] = [
  // completed, the second and the fifth after a redirect
  past(AC, 2, 12, [50, 'invite'], [55, 'accept'], [62, 'tasks']),
  past(AC, 3, 16, [55, 'redirect'], [60, 'accept'], [66, 'tasks']),
  past(LN, 4, 10, [25, 'invite'], [28, 'accept'], [35, 'tasks']),
  past(LN, 2, 14, [30, 'invite'], [31, 'accept'], [40, 'tasks']),
  past(AC, 6, 17, [57, 'redirect'], [63, 'accept'], [70, 'tasks']),
  past(LN, 9, 26, [44, 'invite'], [50, 'accept'], [59, 'tasks']),
  // the other ends
  past(AC, 5, 15, [58, 'decline']),
  past(LN, 3, 12, [22, 'invite']), // expires
  draft('past', AC, [5, 'begin'], [5, 'someAnswers'], [9, 'answers']), // closed by the clock
  past(LN, 7, 20, [40, 'invite'], [46, 'declineOffer']),
  past(LN, 8, 21, [38, 'invite'], [41, 'accept']), // lapses
  past(AC, 4, 13, [56, 'redirect'], [64, 'declineOffer']),
  past(LN, 6, 18, [33, 'invite'], [36, 'accept'], [44, 'tasks'], [300, 'withdraw']),

  // today: in review
  open(AC, 2, 9),
  open(AC, 4, 15),
  open(AC, 10, 19),
  open(AC, 12, 22),
  open(AC, 14, 23),
  open(AC, 18, 23),
  open(LN, 3, 8),
  open(LN, 9, 16),
  open(LN, 15, 20),
  open(LN, 19, 23),
  // with them
  open(LN, 2, 6, [14, 'invite']),
  open(LN, 5, 11, [21, 'invite']),
  open(AC, 3, 7, [15, 'redirect']),
  open(AC, 4, 10, [22, 'redirect']),
  // in the program already: the Learning Network answers as applications come
  open(LN, 1, 3, [9, 'invite'], [13, 'accept']),
  open(AC, 2, 5, [11, 'redirect'], [16, 'accept']),
  open(LN, 1, 4, [8, 'invite'], [10, 'accept'], [15, 'tasks']),
  open(AC, 1, 4, [9, 'invite'], [12, 'accept'], [20, 'someTasks']),
  // over
  open(LN, 2, 7, [16, 'decline']),
  open(LN, 1, 5, [12, 'invite'], [17, 'declineOffer']),
  open(LN, 1, 2, [6, 'invite']),
  open(AC, 6, 13, [19, 'withdraw']),
  // drafts
  draft('open', AC, [20, 'begin'], [20, 'someAnswers'], [21, 'answers'], [22, 'letter']),
  draft('open', AC, [22, 'begin'], [22, 'answers'], [23, 'video']),
  draft('open', LN, [21, 'begin'], [21, 'answers']),
  draft('open', LN, [23, 'begin'], [23, 'someAnswers']),
  draft('open', AC, [23, 'begin']),
  draft('open', LN, [16, 'begin'], [17, 'someAnswers']),
]
