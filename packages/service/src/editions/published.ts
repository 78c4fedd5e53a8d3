import { isId } from '@cohortium/engine'
import type { Partner } from '../actor.ts'
import { notFound } from '../problem.ts'
import type { Service } from '../service.ts'
import { mayOffer, openEdition, refuseSeveral } from './open.ts'
import { findEdition, type EditionFound } from './queries.ts'

/**
 * The published edition that a partner's page names: by its id, by its slug, or `open` for the one that takes applications now. `program` tells
 * apart the editions of several programs. A partner sees only the programs it may offer.
 * @throws ProblemError 404 when there is none; 409 when several programs have one and none was named
 */
export async function findPublished(service: Service, partner: Partner, name: string, program?: string): Promise<EditionFound> {
  if (name === 'open') return openEdition(service, partner, program)
  if (!isId(name)) return editionOfSlug(service, partner, name, program)
  const found = await findEdition(service, partner.host, name)
  if (found.edition.state === 'draft' || !mayOffer(partner, found.edition.program)) throw notFound('There is no such edition.')
  return found
}

/** Slugs are of one program: in another, the same one is another edition's. */
async function editionOfSlug(service: Service, partner: Partner, slug: string, program: string | undefined): Promise<EditionFound> {
  const rows = await service.db
    .selectFrom('edition')
    .select(['id', 'program'])
    .where('hostId', '=', partner.host)
    .where('slug', '=', slug)
    .where('state', '<>', 'draft')
    .$if(program !== undefined, (query) => query.where('program', '=', program!))
    .execute()
  const found = await Promise.all(
    rows.filter((row) => mayOffer(partner, row.program)).map(({ id }) => findEdition(service, partner.host, id)),
  )
  refuseSeveral(found)
  if (!found[0]) throw notFound('There is no such edition.')
  return found[0]
}
