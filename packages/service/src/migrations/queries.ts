import { sql } from 'kysely'
import { mappingBetween, migrate, undoMigrations, type ApplicationMove } from '@cohortium/engine'
import {
  checkMigration,
  type MigrationView,
  type MoveView,
  type Program,
  type UndoMigrationView,
  type VersionView,
} from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { applicantsOf } from '../applicants.ts'
import { newestProgram, programNamed } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { metaOf } from '../view/index.ts'
import { moveAnswers } from './answers.ts'
import { moveEditions } from './editions.ts'

/** The versions of a program that this server has or somebody's application lives under, the newest first. @throws ProblemError 404 */
export async function versionsOf(service: Service, host: string, id: string): Promise<VersionView[]> {
  const newest = newestProgram(service, id).facts.version
  const { rows } = await sql<{ version: number; editions: number; live: number; ended: number }>`
    select version, sum(editions)::int as editions, sum(live)::int as live, sum(ended)::int as ended from (
      select version, 1 as editions, 0 as live, 0 as ended from edition where host_id = ${host} and program = ${id}
      union all select version, 0, (not 'ended' = any(tags))::int, ('ended' = any(tags))::int from application where host_id = ${host} and program = ${id}
    ) each group by version`.execute(service.db)
  const here = service.programs.filter(({ facts }) => facts.id === id)
  const versions = new Set([...here.map(({ facts }) => facts.version), ...rows.map(({ version }) => version)])
  return [...versions]
    .toSorted((a, b) => b - a)
    .map((version) => {
      const { editions = 0, live = 0, ended = 0 } = rows.find((row) => row.version === version) ?? {}
      const program = here.find(({ facts }) => facts.version === version)
      const takes = Object.keys(program?.facts.migrations ?? {}).map(Number)
      return { version, isNewest: version === newest, isHere: program !== undefined, editions, live, ended, takes }
    })
}

export interface MigrationInput {
  from: number
  to: number
  dryRun: boolean
  edition?: string | undefined
  ended?: boolean | undefined
  after?: string | undefined
}

/** Most that one request looks at; the answer says where the next goes on. */
const most = 500

/** Moves a program's editions and applications at this host to another version, or says what would become of each. @throws ProblemError 404; Refused */
export async function runMigration(service: Service, actor: Actor, id: string, input: MigrationInput): Promise<MigrationView> {
  const { from, to, dryRun, edition, ended, after } = input
  const [old, next] = [programNamed(service, id, from), programNamed(service, id, to)]
  const given = { ...(edition !== undefined && { edition }), ...(ended !== undefined && { ended }), ...(after !== undefined && { after }) }
  const ask = { host: actor.host, program: id, from, to, dryRun, most, beside: moveAnswers, ...given }
  mappingBetween(service.engine, { program: id, from, to }) // before an edition moves to a version that takes nobody over
  const editions = after === undefined ? await moveEditions(service, actor, { program: id, from, to, dryRun, edition }) : []
  const report = await migrate(service.engine, ask, { id: actor.id, role: 'staff' })
  const names = await namesOf(service, actor.host, report.moves)
  return {
    from,
    to,
    dryRun,
    findings: checkMigration(old, next),
    editions,
    moves: report.moves.map((move) => moveView(old, next, move, names)),
    next: report.next,
  }
}

/** Takes back what `runMigration` moved, as far as nothing has happened since; editions go back first. @throws ProblemError 404 */
export async function takeBack(
  service: Service,
  actor: Actor,
  id: string,
  { from, to, after }: Pick<MigrationInput, 'from' | 'to' | 'after'>,
): Promise<UndoMigrationView> {
  const { host } = actor
  mappingBetween(service.engine, { program: id, from, to })
  const editions =
    after === undefined ? await moveEditions(service, actor, { program: id, from: to, to: from, dryRun: false, brought: true }) : []
  const ask = { host, program: id, from, to, most, beside: moveAnswers, ...(after !== undefined && { after }) }
  const { undone, next } = await undoMigrations(service.engine, ask, { id: actor.id, role: 'staff' })
  const names = await namesOf(service, host, undone)
  return { editions, undone: undone.map(({ id: one, why }) => ({ id: one, ...nameOf(names, one), why })), next }
}

type Names = ReadonlyMap<string, { reference: string; applicant: string }>

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function moveView(
  old: Program,
  next: Program,
  { id, edition, state, to, why, takes, gives, timers, seq }: ApplicationMove,
  names: Names,
): MoveView {
  const { label, tone } = metaOf(old, state)
  const titles = { ...old.facts.timers, ...next.facts.timers }
  return {
    id,
    ...nameOf(names, id),
    edition,
    label,
    tone,
    to: to === null ? null : metaOf(next, to).label,
    why,
    takes,
    gives,
    timers: timers.map(({ name, before, after, isNew }) => ({
      title: titles[name]?.title ?? name,
      before: iso(before),
      after: iso(after),
      isNew,
    })),
    isMoved: seq !== null,
  }
}

const nameOf = (names: Names, id: string): { reference: string; applicant: string } =>
  names.get(id) ?? { reference: id.slice(0, 8), applicant: '' }

async function namesOf({ db }: Service, host: string, moves: readonly { id: string }[]): Promise<Names> {
  if (moves.length === 0) return new Map()
  const rows = await db
    .selectFrom(applicantsOf(db, host).as('p'))
    .where(
      'p.applicationId',
      'in',
      moves.map(({ id }) => id),
    )
    .select(['p.applicationId', 'p.reference', 'p.name as applicant'])
    .execute()
  return new Map(rows.map(({ applicationId, ...named }) => [applicationId, named]))
}
