/** What other applications mean for this one: the same person's other places, and who leads it. */
import type { ApplicationRow, EvidenceAsk } from '@cohortium/engine'
import { sql } from 'kysely'
import { guardNames, nodesOf, transitionsOf, type Program } from '@cohortium/program'
import type { Db } from '../database.ts'
import { unitOf } from '../programs/index.ts'

const guards = new WeakMap<Program, ReadonlySet<string>>()

/** Whether a lifecycle asks by that guard anywhere: only then is it looked up. */
export function asks(program: Program, guard: string): boolean {
  const known =
    guards.get(program) ??
    new Set(
      nodesOf(program.lifecycle)
        .flatMap(transitionsOf)
        .flatMap(({ guard }) => guardNames(guard)),
    )
  guards.set(program, known)
  return known.has(guard)
}

/**
 * References of the other places that the same person holds in this program, in whatever edition: applications of the same address in a state
 * tagged `seat` or `enrolled`. Persons alone: the place of a chapter or a team is not its writer's.
 *
 * With `freeze`, the person's other applications are touched in the same statement: a step of theirs that has already looked will not be written,
 * and looks again, by when this one has its place. Without it two of them, invited at the same instant, would both find nothing of the other.
 */
export async function placesElsewhere(db: Db, { application, program }: EvidenceAsk, freeze: boolean): Promise<string[]> {
  const { hostId: host, id, track, isDemo } = application
  const isPersons = (name: string): boolean => unitOf(program.facts, name).kind === 'person'
  if (!isPersons(track)) return []
  const tracks = Object.keys(program.facts.tracks).filter(isPersons)
  const others = sql`select a.id, a.tags, p.reference from applicant p join application a on a.host_id = ${host} and a.id = p.application_id
    where p.host_id = ${host} and p.application_id <> ${id} and a.program = ${program.facts.id} and a.is_demo = ${isDemo} and a.track = any(${tracks}::text[])
      and lower(p.email) = (select lower(m.email) from applicant m where m.host_id = ${host} and m.application_id = ${id})`
  const { rows } = await (
    freeze
      ? sql<Other>`with other as materialized (${others} order by a.id for update of a)
          update application a set touched = a.touched + 1 from other o where a.host_id = ${host} and a.id = o.id returning a.tags, o.reference`
      : sql<Other>`${others}`
  ).execute(db)
  return rows
    .filter(({ tags }) => tags.includes('seat') || tags.includes('enrolled'))
    .map(({ reference }) => reference)
    .toSorted()
}
interface Other {
  tags: string[]
  reference: string
}

/** How many of those within an application lead it. What a test key began leads nothing that is real. */
export async function leadersWithin(
  db: Db,
  { hostId: host, id, isDemo }: Pick<ApplicationRow, 'hostId' | 'id' | 'isDemo'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from applicant p
    join application a on a.host_id = ${host} and a.id = p.application_id
    where p.host_id = ${host} and p.within_id = ${id} and a.is_demo = ${isDemo} and 'leads' = any(a.tags)`.execute(db)
  return rows[0]?.count ?? 0
}
