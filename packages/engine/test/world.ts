/** An engine with a published edition of `grants`, on a fresh database whose clock the test moves. */
import { days, type Duration, type Program } from '@cohortium/program'
import { freshDatabase, type Kind } from './databases.ts'
import type { Engine, EvidenceSource, Target, Who } from '../src/index.ts'
import { grants } from './grants.ts'
import { sound, type EngineModule } from './mutant.ts'

export const ann: Who = { id: 'ann', role: 'applicant' }
export const ida: Who = { id: 'ida', role: 'staff' }

export interface World {
  engine: Engine
  host: string
  edition: string
  /** What the service would have found missing; the tests say. */
  missing: string[]
  start: number
  move: (by: Duration) => Promise<void>
  begun: (track?: string, who?: Who) => Promise<Target>
  submitted: (track?: string) => Promise<Target>
  close: () => Promise<void>
}

export interface WorldOptions {
  seats?: Record<string, { seats: number; reserved: number }>
  build?: EngineModule
  evidence?: EvidenceSource
  /** Other versions, that live beside. */
  also?: readonly Program[]
}

export async function world(
  kind: Kind,
  { seats = { large: { seats: 2, reserved: 0 }, small: { seats: 4, reserved: 1 } }, build, evidence, also = [] }: WorldOptions = {},
): Promise<World> {
  const { begin, changeEdition, createEdition, createEngine, migrateTables, newId, now, send, setClockOffset } = build ?? (await sound())
  const database = await freshDatabase(kind)
  await migrateTables(database.db)
  const missing: string[] = []
  const engine = createEngine({ db: database.db, programs: [grants, ...also], evidence: evidence ?? (async () => ({ missing })) })
  const host = newId()
  const edition = newId()
  const start = await now(engine.db)
  const date = (at: number) => ({ local: new Date(at).toISOString().slice(0, 16), at })
  await createEdition(
    engine,
    {
      hostId: host,
      id: edition,
      program: 'grants',
      version: 1,
      slug: 'now',
      title: 'Grants now',
      zone: 'UTC',
      grace: 0,
      isDemo: false,
      dates: { largeCloses: date(start + days(20)), smallCloses: date(start + days(30)), ends: date(start + days(500)) },
    },
    seats,
    ida,
  )
  await changeEdition(engine, host, edition, () => ({ state: 'published' }), ida)
  let offset = 0
  const begun = async (track = 'large', who = ann): Promise<Target> => ({
    host,
    id: (await begin(engine, { host, edition, track }, who)).id,
  })
  return {
    engine,
    host,
    edition,
    missing,
    start,
    begun,
    move: async (by) => {
      offset += by
      await setClockOffset(engine.db, offset)
    },
    submitted: async (track) => {
      const target = await begun(track)
      await send(engine, target, { type: 'submit' }, ann)
      return target
    },
    close: () => database.close(),
  }
}
