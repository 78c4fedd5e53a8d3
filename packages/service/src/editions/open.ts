import { now } from '@cohortium/engine'
import { vocabularyOf, type EditionView, type ProgramCard } from '@cohortium/program'
import type { Partner } from '../actor.ts'
import { notFound, ProblemError } from '../problem.ts'
import { newestPrograms } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { findEdition, type EditionFound } from './queries.ts'
import { editionView } from './view.ts'

/** A partner that names no programs may offer all of the host's. */
export const mayOffer = ({ programs }: Partner, program: string): boolean => programs.length === 0 || programs.includes(program)

/** What the partner's page may let a visitor choose from: each program the host has published, with the edition that takes applications now. */
export async function programCards(service: Service, partner: Partner): Promise<ProgramCard[]> {
  const found = await offered(service, partner)
  const at = await now(service.db)
  return newestPrograms(service).flatMap(({ facts }): ProgramCard[] => {
    const { id, title, summary, locale } = facts
    const editions = found.filter(({ program }) => program.facts.id === id)
    if (editions.length === 0) return []
    const open = soonest(editions.map((one) => viewed(one, at)).filter(isOpen))
    const edition = open ? { ...open, now: new Date(at).toISOString() } : null
    return [{ id, title, summary, locale, words: vocabularyOf(facts), edition }]
  })
}

/**
 * The edition that takes applications now: of several, the one whose last track closes first. When all have closed, the newest, whose page says so.
 * @throws ProblemError 404 when there is none; 409 when several programs come into question and the page named none of them
 */
export async function openEdition(service: Service, partner: Partner, program: string | undefined): Promise<EditionFound> {
  const found = (await offered(service, partner)).filter(({ edition }) => program === undefined || edition.program === program)
  const at = await now(service.db)
  const open = found.filter((one) => isOpen(viewed(one, at)))
  const candidates = open.length > 0 ? open : found.filter(({ edition }) => edition.state === 'published')
  refuseSeveral(candidates)
  const wanted = open.length > 0 ? soonest(open.map((one) => viewed(one, at)))?.id : candidates[0]?.edition.id
  const chosen = found.find(({ edition }) => edition.id === wanted)
  if (!chosen) throw notFound(nothingOpen(service, program))
  return chosen
}

function nothingOpen(service: Service, program: string | undefined): string {
  const named = newestPrograms(service).find(({ facts }) => facts.id === program)
  return named ? `${named.facts.title} takes no applications now.` : 'No applications are taken here now.'
}

/** @throws ProblemError 409, naming the programs, when there are several: a page that meant one of them has to say which. */
export function refuseSeveral(found: readonly EditionFound[]): void {
  const names = new Map(found.map(({ program: { facts } }) => [facts.id, facts.title]))
  if (names.size < 2) return
  const list = [...names].map(([id, title]) => `${id} (${title})`).join(', ')
  throw new ProblemError(409, {
    code: 'refused',
    message: `Several programs answer to this address. Name one of them as program: ${list}.`,
  })
}

/** The editions that are no drafts of the programs this partner may offer, the newest first. */
async function offered(service: Service, partner: Partner): Promise<EditionFound[]> {
  const rows = await service.db
    .selectFrom('edition')
    .select(['id', 'program'])
    .where('hostId', '=', partner.host)
    .where('state', '<>', 'draft')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(rows.filter(({ program }) => mayOffer(partner, program)).map(({ id }) => findEdition(service, partner.host, id)))
}

const viewed = ({ program, edition, seats }: EditionFound, at: number): EditionView => editionView(program, edition, seats, at, false)
const isOpen = ({ tracks }: EditionView): boolean => tracks.some((track) => track.isOpen)

/** The last of its open tracks to close; one without a deadline closes after all others. */
const closingOf = ({ tracks }: EditionView): string =>
  tracks
    .filter((track) => track.isOpen)
    .map(({ closesAt }) => closesAt ?? '9999')
    .toSorted()
    .at(-1) ?? '9999'
const soonest = (editions: readonly EditionView[]): EditionView | undefined =>
  editions.toSorted((one, other) => closingOf(one).localeCompare(closingOf(other)))[0]
