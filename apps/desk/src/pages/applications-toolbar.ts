import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, ListQuery, ListSort, ListView, RowView, Vocabulary } from '@cohortium/program'
import { icon } from '../icons.ts'
import { byRegion, regionTitle } from '../pictures/regions.ts'
import { capital, withinOf } from '../words.ts'

interface Toolbar {
  edition: EditionView
  words: Vocabulary
  filter: ListQuery
  counts: ListView['counts']
  /** What members may have applied within, by name. */
  within: readonly { id: string; name: string }[]
  pick: (change: Record<string, string | undefined>) => void
  type: (event: Event) => void
}

/** Search, filters and order of a list; a filter that could only say one thing is left out. */
export function drawToolbar(bar: Toolbar): TemplateResult {
  const { edition, words, filter } = bar
  const within = withinOf(edition)
  const sorts: [ListSort | `-${ListSort}`, string][] = [
    ['clock', 'Promise, soonest'],
    ['applicant', `${capital(words.applicant.one)}, A to Z`],
    ['-submittedAt', 'Received, newest'],
    ['submittedAt', 'Received, oldest'],
    ['-lastAt', 'Last change, newest'],
    ['state', 'State'],
    ...(edition.tracks.length > 1 ? [['track', capital(words.track.one)] as [ListSort, string]] : []),
  ]
  return html`<form class="toolbar" role="search" aria-label="Applications" @submit=${(event: Event) => event.preventDefault()}>
    <div class="search">
      ${icon('search')}<label class="hidden-visually" for="q">Search name, place, reference</label
      ><input class="input" id="q" type="search" placeholder="Search name, place, reference" .value=${filter.q ?? ''} @input=${bar.type} />
    </div>
    ${
      edition.tracks.length > 1
        ? pickOne(
            bar,
            'track',
            capital(words.track.one),
            edition.tracks.map((track) => options([{ value: track.id, title: track.title }], filter.track)),
          )
        : nothing
    }
    ${
      within
        ? pickOne(bar, 'within', within.title, [
            options(
              bar.within.map(({ id, name }) => ({ value: id, title: name })),
              filter.within,
            ),
          ])
        : nothing
    }
    ${pickOne(bar, 'state', 'State', stateOptions(bar), 'Any')}
    <label class="pick-one"
      ><span class="small quiet">Sort</span
      ><select class="input" @change=${(event: Event) => bar.pick({ sort: chosen(event) })}>
        ${options(
          sorts.map(([value, title]) => ({ value, title })),
          filter.sort ?? 'clock',
        )}
      </select></label
    >
  </form>`
}

function pickOne(bar: Toolbar, key: 'track' | 'within' | 'state', title: string, inner: unknown, all = 'All'): TemplateResult {
  return html`<label class="pick-one"
    ><span class="small quiet">${title}</span
    ><select class="input" name=${key} @change=${(event: Event) => bar.pick({ [key]: chosen(event) || undefined })}>
      <option value="" .selected=${!bar.filter[key]}>${all}</option>
      ${inner}
    </select></label
  >`
}

/** By the part of the lifecycle they stand in, where a chapter's “Welcomed” is not a member's. */
function stateOptions({ counts, edition, filter }: Toolbar): unknown {
  const { state = '' } = filter
  const several = state.includes(',') ? html`<option value=${state} .selected=${true}>Several</option>` : nothing
  const draw = (states: ListView['counts']) =>
    options(
      states.map((one) => ({ value: one.state, title: `${one.label} (${one.count})` })),
      state,
    )
  const regions = byRegion(counts)
  return html`${several}${
    regions.length === 1
      ? draw(counts)
      : regions.map(({ region, states }) =>
          region === '' ? draw(states) : html`<optgroup label=${regionTitle(region, edition)}>${draw(states)}</optgroup>`,
        )
  }`
}

function options(all: readonly { value: string; title: string }[], current: string | undefined): TemplateResult[] {
  return all.map(({ value, title }) => html`<option value=${value} .selected=${value === current}>${title}</option>`)
}

/** The ones that can be chosen, and the one that is, though it stands on no page that was read. */
export function withinChoices(
  gatherers: readonly RowView[],
  rows: readonly RowView[],
  current: string | undefined,
): { id: string; name: string }[] {
  const known = gatherers.map(({ id, applicant, reference }) => ({ id, name: applicant || reference }))
  if (!current || known.some(({ id }) => id === current)) return known
  return [...known, rows.find((row) => row.within?.id === current)?.within ?? { id: current, name: 'The one chosen' }]
}

const chosen = (event: Event): string => (event.target as HTMLSelectElement).value
