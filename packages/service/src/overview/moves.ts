import { sql } from 'kysely'
import { timerIn, type OverviewView, type Program } from '@cohortium/program'
import type { Db } from '../database.ts'
import { metaOf, titleOf } from '../view/index.ts'

/** How many went along each line of the lifecycle's picture, counted from the log. */
export async function movesOf(db: Db, host: string, edition: string, program: Program): Promise<OverviewView['moves']> {
  const { rows } = await sql<{ from: string; to: string; verb: string; count: number; byTrack: Record<string, number> }>`
    with step as (
      select e.type, e.state, a.track, lag(e.state) over (partition by e.subject_id order by e.seq) as before
      from event e join application a on a.host_id = ${host} and a.id = e.subject_id
      where e.host_id = ${host} and a.edition_id = ${edition}),
    line as (
      select before, state, type, track, count(*)::int as count from step
      where before is not null and before <> state group by before, state, type, track)
    select before as "from", state as "to", type as verb, sum(count)::int as count, jsonb_object_agg(track, count) as "byTrack" from line
    group by before, state, type order by before, state, type`.execute(db)
  return rows.map(({ from, to, verb, count, byTrack }) => ({
    from,
    to,
    verb: timerIn(verb) ?? verb,
    title: titleOf(program.facts, verb),
    count,
    byTrack,
    tone: program.facts.verbs[verb]?.tone ?? metaOf(program, to).tone,
  }))
}
