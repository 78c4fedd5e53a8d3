import { changeEdition } from '@cohortium/engine'
import { sql } from 'kysely'
import { checkEdition, type EditionMoveView, type Fault, type Program } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { asDraft, findEdition, type EditionFound } from '../editions/index.ts'
import { programNamed } from '../programs/index.ts'
import type { Service } from '../service.ts'

export interface EditionsAsk {
  program: string
  from: number
  to: number
  dryRun: boolean
  edition?: string | undefined
  /** Only those that a move has brought there, not those that were made under that version. */
  brought?: boolean
}

/**
 * Has the editions of one version take newcomers under another, or says which could: those that have all that the other version asks of an
 * edition. Before the applications, so that nobody begins under the earlier version while they move.
 */
export async function moveEditions(service: Service, actor: Actor, ask: EditionsAsk): Promise<EditionMoveView[]> {
  const { host } = actor
  const next = programNamed(service, ask.program, ask.to)
  const rows = await service.db
    .selectFrom('edition')
    .select('id')
    .where('hostId', '=', host)
    .where('program', '=', ask.program)
    .where('version', '=', ask.from)
    .$if(ask.edition !== undefined, (query) => query.where('id', '=', ask.edition!))
    .$if(ask.brought === true, (query) =>
      query.where(
        sql<boolean>`exists (select 1 from event v where v.host_id = ${host} and v.subject_id = edition.id and v.payload->>'version' = ${String(ask.from)})`,
      ),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const moves: EditionMoveView[] = []
  for (const { id } of rows) {
    const found = await findEdition(service, host, id)
    const why = faultsOf(next, found).map(({ path, message }) => `${path}: ${message}`)
    const isMoved = why.length === 0 && !ask.dryRun
    if (isMoved) await changeEdition(service.engine, host, id, () => ({ version: ask.to }), { id: actor.id, role: 'staff' })
    moves.push({ id, title: found.edition.title, why, isMoved })
  }
  return moves
}

const faultsOf = (program: Program, { edition, seats }: EditionFound): Fault[] =>
  checkEdition(program, asDraft(edition, seats), { publish: edition.state !== 'draft' })
