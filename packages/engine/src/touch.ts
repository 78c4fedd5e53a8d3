import { sql, type Transaction } from 'kysely'
import type { Tag } from '@cohortium/program'
import { Refused } from './errors.ts'
import type { Target } from './read.ts'

/**
 * Call first in a transaction that writes beside an application (an answer, a document, a task's form). Moves `touched`, which every step guards:
 * a step that looked before this write will look again. Holds the row until the transaction ends.
 * @throws {Refused} when the application is not there, or its state takes no such write any more (it has none of `tags`).
 */
export async function touch(trx: Transaction<any>, { host, id }: Target, tags: readonly Tag[]): Promise<void> {
  // any: a service knows more tables
  const { rows } =
    await sql`update application set touched = touched + 1 where host_id = ${host} and id = ${id} and tags && ${[...tags]}::text[] returning id`.execute(
      trx,
    )
  if (rows.length > 0) return
  const { rows: there } = await sql<{ state: string }>`select state from application where host_id = ${host} and id = ${id}`.execute(trx)
  if (there.length === 0) throw new Refused('notFound', 'There is no such application.')
  throw new Refused('notNow', 'This part of the application can no longer be changed.', ['state'])
}
