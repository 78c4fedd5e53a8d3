import { isId, now, readEdition, type EditionRow, type SeatRow } from '@cohortium/engine'
import type { EditionView, Program } from '@cohortium/program'
import type { Actor, Partner } from '../actor.ts'
import type { Db } from '../database.ts'
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

/**
 * The published edition that a partner's page names: by its id, by its slug, or `open` for the one of `program` that takes applications now.
 * A partner sees only the programs it may offer.
 */
export async function findPublished(service: Service, partner: Partner, name: string, program?: string): Promise<EditionFound> {
  const id =
    name === 'open'
      ? await openEdition(service, partner.host, program)
      : isId(name)
        ? name
        : await editionOfSlug(service.db, partner.host, name, program)
  if (!id) throw notFound(name === 'open' ? 'No edition of this program takes applications now.' : 'There is no such edition.')
  const found = await findEdition(service, partner.host, id)
  if (found.edition.state === 'draft' || !mayOffer(partner, found.edition.program)) throw notFound('There is no such edition.')
  return found
}

const mayOffer = (partner: Partner, program: string): boolean => partner.programs.length === 0 || partner.programs.includes(program)

async function editionOfSlug(db: Db, host: string, slug: string, program: string | undefined): Promise<string | undefined> {
  const row = await db
    .selectFrom('edition')
    .select('id')
    .where('hostId', '=', host)
    .where('slug', '=', slug)
    .where('state', '<>', 'draft')
    .$if(program !== undefined, (query) => query.where('program', '=', program!))
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()
  return row?.id
}

/** The edition with an open track, the one that closes first before others; when all have closed, the newest, whose page says so. */
async function openEdition(service: Service, host: string, program: string | undefined): Promise<string | undefined> {
  const at = await now(service.db)
  const rows = await service.db
    .selectFrom('edition')
    .select('id')
    .where('hostId', '=', host)
    .where('state', '=', 'published')
    .$if(program !== undefined, (query) => query.where('program', '=', program!))
    .orderBy('createdAt', 'desc')
    .execute()
  const found = await Promise.all(rows.map(({ id }) => findEdition(service, host, id)))
  const open = found
    .map(({ program: its, edition, seats }) => editionView(its, edition, seats, at, false))
    .filter(({ tracks }) => tracks.some(({ isOpen }) => isOpen))
  const lastOf = ({ tracks }: EditionView): string =>
    tracks
      .filter(({ isOpen }) => isOpen)
      .map(({ closesAt }) => closesAt ?? '9999')
      .toSorted()
      .at(-1) ?? '9999'
  return open.toSorted((a, b) => lastOf(a).localeCompare(lastOf(b)))[0]?.id ?? rows[0]?.id
}
