import type { Note } from '@cohortium/program'
import { ours } from '../../ours.ts'

/** What the source has and our reading of it has not. Nothing was invented in its place. */
const missing = (number: number, title: string, resolution: string): Note => ({
  id: `OURS-${number}`,
  status: 'missing',
  title,
  readings: [],
  resolution,
})

/** Values the source does not give and the program needs. Each can change without breaking a promise of the source. */
export const additions: readonly Note[] = [
  ours(
    1,
    'Times of day and the zone',
    'Deadlines, and the day by which the Action Community is answered, end at 11:59 PM Eastern. The edition ends at 11:59 PM on the last day of June 2024. The source gives days alone; staff may set other times in an edition.',
  ),
  ours(
    2,
    'Grace',
    'An application sent up to 15 minutes after a deadline is taken, so that a slow upload costs nobody their application. The pages do not speak of it.',
  ),
  ours(
    3,
    'How long an offer waits',
    'An invitation or an offer is answered within 14 days. We remind the team five days before. In silence the seat goes to another team.',
  ),
  ours(
    4,
    'How long tasks may take',
    'Fourteen days for naming people, thirty for telling members about the affinity groups. We remind once, after ten days. Being late has no other consequence before the edition ends (OURS-15).',
  ),
  ours(
    5,
    'A word before the deadline',
    'Whoever began and did not send is reminded seven days before their track closes. A draft that is never sent is closed with its deadline, by letter.',
  ),
  ours(
    6,
    'Sizes and kinds of files',
    'Letters are PDF, at most 20 MB and 10 pages. The video is MP4, MOV or WebM, at most 2 GB. Its 5 to 15 minutes are the source’s (IHI-28).',
  ),
  ours(
    7,
    'Types and sizes of organizations',
    'The list of types, and the question how many people work there, are ours. The source names type, location, size and populations as what groups are balanced by (IHI-25, IHI-36).',
  ),
  ours(
    8,
    'Seats kept for redirected teams',
    'Eight of the forty of the Learning Network. The source keeps none, and could not then make its offer (IHI-69).',
  ),
  ours(
    9,
    'The certificate',
    'A team that takes part until the edition ends gets one, whatever its attendance. The source names none (IHI-82).',
  ),
  ours(
    10,
    'Withdrawing',
    'The team may leave at any time before the end, without a reason; staff may do it for them. The seat is free at once.',
  ),
  ours(
    11,
    'Reopening',
    'Staff may take up again what was declined, what expired, an offer that was turned down, and what was sent and then withdrawn: it is reviewed anew, with 30 days for the answer. A draft that was closed or withdrawn may be reopened while its track is open. A team that took part though its tasks were never done may be enrolled after the end, and completes. The team is told each time, with the reason.',
  ),
  ours(
    12,
    'How often the Learning Network reflects',
    'Every quarter. The source says on a regular basis (IHI-38). For the senior leader’s reply to the monthly update the source sets no time, and neither do we.',
  ),
  missing(
    13,
    'The glossary',
    'The source explains 14 terms. Which they are did not reach us, but for the affinity groups. We explain the words our own pages use, and the five parts of the framework, in our own sentences.',
  ),
  missing(
    14,
    'The five questions for the video',
    'The source lets teams choose two or three of five. What they ask did not reach us, so the form names them by their place on the list, and reviewers see which were chosen.',
  ),
  ours(
    15,
    'Tasks after accepting',
    'The source asks for a senior leader and an alternate (IHI-54) and for affinity groups (IHI-52). Confirming the team with a day-to-day contact is ours. Staff may enroll a team whose tasks are not all done; one that never finishes them is closed when the edition ends.',
  ),
  ours(
    16,
    'Feedback',
    'A redirect has to say what stood out and what was missed; the source speaks of feedback (IHI-20), its two parts are ours. With a decline it may be given, and need not.',
  ),
  ours(
    17,
    'What is asked of each person',
    'Name, role, work e-mail and what they bring; pronouns only if they wish. Whether someone is an executive leader is asked because the video needs one (IHI-28).',
  ),
  ours(18, 'Sent is sent', 'An application cannot be changed once it is sent. A team may write to us.'),
  ours(
    19,
    'The groups of REAL data',
    'The source asks for data on race, ethnicity and preferred language, and lists no groups. Ours are those of the federal standard of 2024, which is assumed. They are there to compare by; no form asks them of anyone.',
  ),
]
