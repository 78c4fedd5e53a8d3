import { isId, now, readEdition, type EditionRow, type SeatRow } from '@cohortium/engine'
import type { EditionView, Program } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { notFound } from '../problem.ts'
import { programNamed } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { editionView } from './view.ts'

export interface EditionFound {
  program: Program
  edition: EditionRow
  seats: SeatRow[]
}

/** @throws ProblemError 404 when this host has no such edition. */
export async function findEdition(service: Service, host: string, id: string): Promise<EditionFound> {
  const found = isId(id) ? await readEdition(service.db, host, id) : undefined
  if (!found) throw notFound('There is no such edition.')
  return { ...found, program: programNamed(service, found.edition.program, found.edition.version) }
}

/** What this actor may see of the host's editions, the newest first: those without the role staff see no drafts. */
export async function listEditions(service: Service, actor: Actor): Promise<EditionView[]> {
  const forStaff = actor.roles.includes('staff')
  const rows = await service.db
    .selectFrom('edition')
    .select('id')
    .where('hostId', '=', actor.host)
    .$if(!forStaff, (query) => query.where('state', '<>', 'draft'))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const at = await now(service.db)
  const found = await Promise.all(rows.map(({ id }) => findEdition(service, actor.host, id)))
  return found.map(({ program, edition, seats }) => editionView(program, edition, seats, at, forStaff))
}
