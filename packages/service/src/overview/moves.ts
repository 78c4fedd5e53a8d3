import { sql } from 'kysely'
import type { OverviewView, Program } from '@cohortium/program'
import type { Db } from '../database.ts'
import { metaOf, timerIn, titleOf } from '../view/index.ts'

/** How many went along each line of the lifecycle's picture, counted from the log. */
export async function movesOf(db: Db, host: string, edition: string, program: Program): Promise<OverviewView['moves']> {
  const { rows } = await sql<{ from: string; to: string; verb: string; count: number }>`
    with step as (
      select e.type, e.state, lag(e.state) over (partition by e.subject_id order by e.seq) as before
      from event e join application a on a.host_id = ${host} and a.id = e.subject_id
      where e.host_id = ${host} and a.edition_id = ${edition})
    select before as "from", state as "to", type as verb, count(*)::int as count from step
    where before is not null and before <> state group by before, state, type order by before, state, type`.execute(db)
  return rows.map(({ from, to, verb, count }) => ({
    from,
    to,
    verb: timerIn(verb) ?? verb,
    title: titleOf(program.facts, verb),
    count,
    tone: program.facts.verbs[verb]?.tone ?? metaOf(program, to).tone,
  }))
}
