import { sql, type Kysely } from 'kysely'
import type { AnyMachineSnapshot } from 'xstate'
import type { Evidence, Program, Role } from '@cohortium/program'
import { sha256 } from './canonical.ts'
import { openBell, type Bell } from './bell.ts'
import { openDoors, type Doors } from './doors.ts'
import { UnknownVersion } from './errors.ts'
import { MarkedKysely } from './guard.ts'
import { openHeld, type Held } from './held.ts'
import { bounded } from './machine.ts'
import type { ApplicationRow, EditionRow } from './read.ts'
import { jobSettings, type JobSettings } from './settings.ts'
import type { EngineTables } from './tables.ts'

/** Who asks, in one role: a person, a job's result (`system`) or the clock (`timer`). */
export interface Who {
  id: string
  role: Role
}

/** What the service looks up before a step; `application` is as read, and the write fails if it changed meanwhile. */
export interface EvidenceAsk {
  application: ApplicationRow
  edition: EditionRow
  snapshot: AnyMachineSnapshot
  program: Program
  event: { type: string; [key: string]: unknown }
}
export type EvidenceSource = (db: Kysely<any>, ask: EvidenceAsk) => Promise<Partial<Evidence>> // any: a service's db knows more tables than ours

export interface Engine {
  db: Kysely<EngineTables>
  /** By id and version: `apprentices@2`. */
  programs: ReadonlyMap<string, Program>
  evidence: EvidenceSource
  /** Whose timers and jobs it does; without, everybody's. */
  hosts?: readonly string[]
  /** What this process shares among the commands it has in hand. */
  doors: Doors
  /** How its jobs are run and tried. */
  jobs: JobSettings
  /** The jobs that this process has in hand. */
  held: Held
  /** Rings when this process has queued something. */
  bell: Bell
}

const nameOf = (id: string, version: number): string => `${id}@${version}`

/**
 * Puts an engine together; touches no database. Several versions of a program live side by side.
 * @throws {ZodError} naming each of `jobs` that makes no sense
 */
export function createEngine({
  db,
  programs,
  evidence = async () => ({}),
  hosts,
  jobs,
}: {
  db: Kysely<EngineTables>
  programs: readonly Program[]
  evidence?: EvidenceSource
  hosts?: readonly string[]
  jobs?: Partial<JobSettings>
}): Engine {
  for (const { lifecycle } of programs) bounded(lifecycle)
  const byName = new Map(programs.map((program) => [nameOf(program.facts.id, program.facts.version), program]))
  const settings = jobSettings(jobs)
  const bell = db instanceof MarkedKysely ? db.bell : openBell()
  const held = openHeld(db, settings.lease)
  return { db, programs: byName, evidence, doors: openDoors(db, held, bell), jobs: settings, held, bell, ...(hosts && { hosts }) }
}

/** @throws when a row names a program or version that this process was not given. */
export function programOf(engine: Engine, row: { program: string; version: number }): Program {
  const program = engine.programs.get(nameOf(row.program, row.version))
  if (!program)
    throw new UnknownVersion(
      `${nameOf(row.program, row.version)} is not among this engine's programs: ${[...engine.programs.keys()].join(', ')}`,
    )
  return program
}

/**
 * Records the fingerprint of every program, and refuses one whose text changed under the same version, unless `allowDrift` (development):
 * lives begun under one text must not go on under another.
 */
export async function admitPrograms(
  engine: Engine,
  textOf: (program: Program) => string,
  { allowDrift = false }: { allowDrift?: boolean } = {},
): Promise<void> {
  for (const program of engine.programs.values()) {
    const { id, version } = program.facts
    const fingerprint = sha256(textOf(program))
    const { rows } = await sql<{
      fingerprint: string
    }>`insert into program_version (program, version, fingerprint) values (${id}, ${version}, ${fingerprint})
      on conflict (program, version) do update set fingerprint = case when ${allowDrift} then excluded.fingerprint else program_version.fingerprint end
      returning fingerprint`.execute(engine.db)
    if (rows[0]!.fingerprint !== fingerprint)
      throw new Error(
        `${nameOf(id, version)} is not the program this database knows under that version. Give the changed program a new version.`,
      )
  }
}
