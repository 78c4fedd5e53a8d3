/** The rows by which a step's wishes wait for their time. */
import type { Instant } from '@cohortium/program'
import type { JobRecord } from './commit.ts'
import type { Effect, Standing } from './fold.ts'
import { newId } from './id.ts'

/** An effect's key says which step wanted it, and in which place: the same on every attempt. */
export const effectJob = (application: string, seq: number, place: number, { name, params }: Effect, at: Instant): JobRecord => ({
  id: newId(),
  kind: 'effect',
  name,
  key: `${application}/${seq}/${place}`,
  armed_seq: null,
  payload: { ...params, seq },
  run_at: new Date(at).toISOString(),
})

/** What an application waits for. */
export type Armings = Pick<Standing, 'timers' | 'actors'>

/** Rows for the armings that were not there before. Those that no longer stand are fenced by the application's own, and swept. */
export function armedJobs(application: string, before: Armings, { timers, actors, lastAt }: Standing): JobRecord[] {
  const job = (kind: 'timer' | 'actor', name: string, seq: number, at: Instant, payload: Record<string, unknown>): JobRecord => ({
    id: newId(),
    kind,
    name,
    key: `${application}/${seq}/${kind}`,
    armed_seq: seq,
    payload,
    run_at: new Date(at).toISOString(),
  })
  return [
    ...fresh(before.timers, timers).flatMap(([id, { seq, at }]) => (at === null ? [] : [job('timer', id, seq, at, {})])),
    ...fresh(before.actors, actors).map(([id, { seq, src, input }]) => job('actor', id, seq, lastAt, { src, input })),
  ]
}

const fresh = <A extends { seq: number }>(before: Record<string, A>, after: Record<string, A>): [string, A][] =>
  Object.entries(after).filter(([id, { seq }]) => before[id]?.seq !== seq)
