import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, TrackView } from '@cohortium/program'
import { bothClocks, clockChange, dayIn, monthOf, untilWords } from '../look/dates.ts'
import { outerOf } from '../look/who.ts'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'

type Row = TemplateResult | typeof nothing

const row = (title: unknown, value: unknown): Row =>
  html`<div>
    <dt>${title}</dt>
    <dd class="value">${value}</dd>
  </div>`
const list = (title: string, lines: readonly unknown[]): Row =>
  lines.length
    ? row(
        title,
        lines.length > 1
          ? html`<ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : lines,
      )
    : nothing

/** Until when one may apply, and for how many places. What is not counted or not known is left unsaid; a day to be set is said. */
function limits(edition: EditionView, { closesAt, isOpen, seats, capacity }: TrackView, now: number): Row[] {
  const when = closesAt
    ? html`${bothClocks(closesAt, edition.zone)}<br />${clockChange(closesAt, edition.zone, now)}`
    : words.taken[edition.kind] || words.noDate
  const title = !closesAt ? words.whenOpen : isOpen ? words.closes(untilWords(closesAt, now)) : words.closing
  return [row(title, when), seats === null ? nothing : row(words.places, capacity === 'exact' ? seats : words.about(seats))]
}

/** What a track asks of those who apply and of those who take part. */
function asks({ definition }: CohortiumApply['application'], { documents, commitments }: TrackView): Row[] {
  const asked = definition!.documents.filter((document) => documents.includes(document.id)).map((document) => document.title)
  return [list(words.asks, asked.length ? [words.theForm, ...asked] : []), list(words.youCommit, commitments)]
}

/** For whom the program is, what it costs, and what else this edition decided, whatever the track. */
function terms({ definition }: CohortiumApply['application']): Row[] {
  const { program, edition } = definition!
  const { eligibility, costs } = program
  // the address for questions stands where one may need it, and what is a cost among the costs
  const others = edition.decided.filter(({ kind, value }) => kind !== 'email' && !costs.some(({ text }) => text === value))
  return [
    list(words.whoFor, eligibility),
    list(
      words.costs,
      costs.map(({ title, text }) => `${title}: ${text}`),
    ),
    ...others.map(({ title, value }) => list(title, [value].flat())),
  ]
}

/** The dates that are known, beside the track's deadline. */
function dates({ dates: all, zone }: EditionView, { closesAt }: TrackView): Row {
  const known = all.filter(({ at }) => at && at !== closesAt)
  return list(
    words.dates,
    known.map(({ title, kind, at, local }) => `${title}: ${kind === 'month' ? monthOf(local!) : dayIn(at!, zone)}`),
  )
}

/** The button that leads on, or why there is none. */
function way(element: CohortiumApply, track: TrackView, choose: (track: string) => void, current?: string): TemplateResult {
  const { definition, now } = element.application
  const { program, edition, within } = definition!
  const outer = outerOf(edition, track)
  const isOnly = edition.tracks.length === 1
  if (!track.isOpen) return html`<p class="quiet">${track.closesAt && Date.parse(track.closesAt) < now ? words.closed : words.notOpen}</p>`
  if (outer && !within?.[outer.id]?.length) return html`<p>${words.noneTakes(outer.unit.kind, program.contact)}</p>`
  if (track.id === current) return html`<p class="strong">${words.isYours(program.words.track.one)}</p>`
  return html`<p>
    <button type="button" class="button main" part="button" @click=${() => choose(track.id)}>
      ${isOnly ? words.apply : html`${words.applyFor(program.words.track.one)}<span class="unseen"> ${track.title}</span>`}
    </button>
  </p>`
}

/** A program with one way in: all about it, and one button. */
export function only(element: CohortiumApply, track: TrackView): TemplateResult {
  const { application } = element
  const { edition } = application.definition!
  return html`<dl class="answers">
      ${limits(edition, track, application.now)}${dates(edition, track)}${terms(application)}${asks(application, track)}
    </dl>
    ${way(element, track, (id) => element.choose(id))}`
}

/** The ways in, side by side: what each asks, until when. */
export function tracks(element: CohortiumApply, choose: (track: string) => void, current?: string): TemplateResult {
  const { application } = element
  const { edition } = application.definition!
  return html`<ul class="tracks">
      ${edition.tracks.map(
        (track) =>
          html`<li class="track">
            <h3>${track.title}</h3>
            <p>${track.summary}</p>
            <dl>${limits(edition, track, application.now)}${asks(application, track)}</dl>
            ${way(element, track, choose, current)}
          </li>`,
      )}
    </ul>
    ${current ? nothing : html`<dl class="answers">${terms(application)}</dl>`}`
}
