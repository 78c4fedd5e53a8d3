/** Jobs that a test queues and whose handlers it lets go on. */
import { sql } from 'kysely'
import { enqueue, type Engine } from '../src/index.ts'

export interface Gate {
  open: () => void
  opened: Promise<void>
}
export const gate = (): Gate => {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

export const queueAll = (engine: Engine, host: string, name: string, keys: readonly string[], application: string | null = null) =>
  engine.db.transaction().execute(async (trx) => {
    for (const key of keys) await enqueue(trx, { host, name, key, payload: {}, application })
  })

export interface Row {
  name: string
  key: string
  state: string
  attempts: number
  error: string | null
}
/** All that is queued, by key. */
export const rowsOf = async (engine: Engine): Promise<Row[]> =>
  (
    await sql<Row>`select name, key, state, attempts, error from job where name not in ('reschedule', 'letter') and kind <> 'timer' order by key`.execute(
      engine.db,
    )
  ).rows

/** Another process has begun all that runs here: its lease was over. */
export const takeOver = (engine: Engine): Promise<unknown> =>
  sql`update job set attempts = attempts + 1, leased_until = now() + interval '1 minute' where leased_until is not null`.execute(engine.db)

export const times = (count: number, name = 'job'): string[] =>
  Array.from({ length: count }, (_, place) => `${name}-${String(place).padStart(2, '0')}`)
