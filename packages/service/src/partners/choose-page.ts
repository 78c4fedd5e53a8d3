/** Our own page of what one can apply to: drawn here, so that it works without JavaScript. */
import { vocabularyOf, type DateView, type Program, type ProgramCard, type TrackView } from '@cohortium/program'
import type { Partner } from '../actor.ts'
import { sayDay, sayMonth } from '../dates.ts'
import { programCards } from '../editions/index.ts'
import { escapeHtml } from '../mail/index.ts'
import { newestPrograms } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { shell } from './shell.ts'

/** One host's programs, as its own pages may offer them. */
interface Offer {
  name: string
  cards: ProgramCard[]
}

/** Every host of this server with what it offers, by name. */
export async function readOffers(service: Service): Promise<Offer[]> {
  const rows = await service.db
    .selectFrom('partner')
    .innerJoin('host', 'host.hostId', 'partner.hostId')
    .selectAll('partner')
    .select('host.name as hostName')
    .where('partner.isOwn', '=', true)
    .orderBy('host.name')
    .execute()
  return Promise.all(
    rows.map(async ({ hostName, hostId, ...partner }) => ({
      name: hostName,
      cards: await programCards(service, { host: hostId, ...partner } satisfies Partner),
    })),
  )
}

/** The page: a card for every program that takes applications, and the names of those that take none now. */
export function drawOffers(service: Service, offers: readonly Offer[]): string {
  const programs = new Map(newestPrograms(service).map((program) => [program.facts.id, program]))
  const isAlone = offers.length === 1
  const draw = ({ name, cards }: Offer): string => {
    const open = cards.filter(({ edition }) => edition !== null)
    const closed = cards.filter(({ edition }) => edition === null).map(({ title }) => escapeHtml(title))
    return [
      ...(isAlone ? [] : [`<h2>${escapeHtml(name)}</h2>`]),
      open.length > 0
        ? `<ul class="choices">\n${open.map((card) => drawCard(card, programs.get(card.id), isAlone ? 'h2' : 'h3')).join('\n')}\n</ul>`
        : NOTHING,
      ...(closed.length > 0 ? [`<p class="quiet">Not taking applications now: ${closed.join(', ')}.</p>`] : []),
    ].join('\n')
  }
  const isEmpty = offers.every(({ cards }) => cards.length === 0)
  return shell('What you can apply to', `<h1>What you can apply to</h1>\n${isEmpty ? NOTHING : offers.map(draw).join('\n')}`)
}

const NOTHING = '<p>Nothing takes applications at the moment. Please look again later.</p>'

function drawCard({ title, summary, locale, words, edition }: ProgramCard, program: Program | undefined, heading: 'h2' | 'h3'): string {
  if (!edition || !program) return ''
  const open = edition.tracks.filter(({ isOpen }) => isOpen)
  // a single way in that is called as its program says nothing new
  const shown = open.length === 1 && open[0]!.title === title ? [] : open
  const lines = [
    ...(shown.length > 0 ? [] : open).map((track) => `<p class="when">${closing(track, edition.zone, locale)}</p>`),
    ...(shown.length > 0
      ? [
          `<dl>\n${shown.map((track) => `<div><dt>${escapeHtml(track.title)}</dt>\n<dd>${escapeHtml(track.summary)} <span class="when">${closing(track, edition.zone, locale)}</span></dd></div>`).join('\n')}\n</dl>`,
        ]
      : []),
    ...datesOf(edition.dates, program, edition.zone),
  ]
  return `<li class="sheet choice" lang="${escapeHtml(locale)}">
${edition.title === title ? '' : `<p class="quiet">${escapeHtml(edition.title)}</p>`}
<${heading}>${escapeHtml(title)}</${heading}>
<p>${escapeHtml(summary)}</p>
${lines.join('\n')}
<p><a class="button" href="/apply/${escapeHtml(edition.id)}">Apply<span class="unseen"> to ${escapeHtml(title)}, ${escapeHtml(words.edition.one)} ${escapeHtml(edition.title)}</span></a></p>
</li>`
}

/** By when one applies; without a deadline at any time. */
const closing = ({ closesAt }: TrackView, zone: string, locale: string): string =>
  closesAt === null
    ? 'Apply at any time.'
    : `Apply by <time datetime="${closesAt}">${escapeHtml(sayDay(Date.parse(closesAt), zone, locale))}</time>.`

/** When it begins and ends, as far as its edition knows: both as months where one of them is no more than a month. */
function datesOf(dates: readonly DateView[], { facts }: Program, zone: string): string[] {
  const named = (name: string | undefined): DateView | undefined => dates.find((one) => one.name === name && one.at !== null)
  const [begins, ends] = [named(facts.edition.begins), named(facts.edition.ends)]
  const isByMonth = begins?.kind === 'month' || ends?.kind === 'month'
  const say = ({ at, local }: DateView): string =>
    isByMonth ? sayMonth(local!, facts.locale) : sayDay(Date.parse(at!), zone, facts.locale)
  const when =
    begins && ends
      ? `runs from ${say(begins)} to ${say(ends)}`
      : begins
        ? `begins ${isByMonth ? 'in' : 'on'} ${say(begins)}`
        : ends && `runs until ${say(ends)}`
  return when === undefined ? [] : [`<p class="quiet">The ${escapeHtml(vocabularyOf(facts).program.one)} ${when}.</p>`]
}
