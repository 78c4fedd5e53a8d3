/** Random lives beside a living actor of XState's own: the same events at the same times, and ours through the row and back before each. */
import { isDeepStrictEqual } from 'node:util'
import { createActor, SimulatedClock, type AnyEventObject } from 'xstate'
import { expect, it } from 'vitest'
import { everything } from '../test/everything.ts'
import { bareProgram } from './bare.ts'
import { encode } from './codec.ts'
import { foldBegin } from './fold.ts'
import type { Reading } from './read.ts'
import { persisted } from './snapshot.ts'
import { catchUp, openDraft, take } from './step.ts'

const program = bareProgram(everything(), { id: 'everything', version: 1 })
const evidence = { edition: { revision: 1, dates: {}, grace: 0 }, seats: {} }

/** What a row holds of an application, as a database would give it back. */
type Row = Pick<Reading['application'], 'snapshot' | 'timers' | 'seq'>
const written = ({ snapshot, timers, actors, seq }: ReturnType<typeof openDraft>['standing']): Row =>
  JSON.parse(JSON.stringify({ snapshot: persisted(snapshot, actors), timers, seq })) as Row

function step(row: Row, now: number, event?: AnyEventObject): Row {
  const application = { ...row, id: 'one', lastAt: new Date(0), editionRevision: 1, head: '' }
  const reading = { application, edition: { revision: 1, dates: {}, grace: 0 }, seats: [], now, repeats: {} } as unknown as Reading
  const draft = openDraft(program, reading)
  catchUp(draft)
  if (event) {
    const { type, ...fields } = event
    take(draft, { type, at: now, by: 'ann', role: 'system', evidence, payload: { event: encode(fields) } })
  }
  return written(draft.standing)
}

const EVENTS = ['go', 'go', 'jump', 'add', 'again', 'rest', 'down', 'speak', 'hush', 'ping', 'nothing']

/**
 * The first turn after which ours stands elsewhere than XState's, with the way there; undefined when there is none. Notes in `reached` what was met.
 * Events come at multiples of a hundred and delays are none, so that nothing happens at one instant but what follows from itself.
 */
function difference(seed: number, reached: Set<string>): string | undefined {
  let state = seed
  const pick = (below: number): number => Math.floor(((state = (state * 48_271) % 2_147_483_647) / 2_147_483_647) * below)
  const clock = new SimulatedClock()
  const living = createActor(everything(), { clock }).start()
  let row = written(foldBegin(program, { input: undefined }, { at: 0, by: 'ann', role: 'system', evidence }).standing)
  const story: string[] = []
  for (let now = 0, turn = 0; turn < 40; turn++) {
    const until = now + 100 * (1 + pick(5))
    while (now < until) clock.set(++now)
    const type = EVENTS[pick(EVENTS.length)]!
    story.push(`${now} ${type}`)
    living.send({ type })
    row = step(row, now, { type })
    const { value, context, historyValue } = living.getSnapshot()
    const ours = openDraft(program, { application: { ...row, lastAt: new Date(0) } } as unknown as Reading).before
    for (const note of context.seen.keys()) reached.add(note)
    if (!isDeepStrictEqual([ours.value, ours.context, ids(ours.historyValue)], [value, context, ids(historyValue)]))
      return `seed ${seed}: ${story.join(', ')}`
  }
  return undefined
}

const ids = (history: Record<string, { id: string }[]>): [string, string[]][] =>
  Object.entries(history).map(([id, nodes]) => [id, nodes.map((node) => node.id).toSorted()])

it('three hundred random lives go as XState goes', { timeout: 120_000 }, () => {
  const reached = new Set<string>()
  const seeds = Array.from({ length: 300 }, (_, place) => (place + 1) * 7919)
  expect(seeds.flatMap((seed) => difference(seed, reached) ?? [])).toEqual([])
  expect([...reached].toSorted()).toEqual(['a late', 'b late', 'inner', 'into a', 'into b', 'out of b', 'ping', 'pong', 'ring', 'said'])
})
