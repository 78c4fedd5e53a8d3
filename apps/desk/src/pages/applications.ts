import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, ListQuery, ListView, Phase, Vocabulary } from '@cohortium/program'
import { search } from '../api.ts'
import { plural } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { empty, shown } from '../parts/bits.ts'
import { paths } from '../router.ts'
import { capital, withinOf, wordsOf } from '../words.ts'
import { byState } from './applications-by-state.ts'
import { drawTable, pageSize } from './applications-table.ts'
import { drawToolbar, withinChoices } from './applications-toolbar.ts'

const week = 7 * 86_400_000
interface SavedFilter {
  words: string
  phases?: readonly Phase[]
  due?: true
}
const savedFilters = ({ program }: Vocabulary): readonly SavedFilter[] => [
  { words: 'All' },
  { words: 'Needs a decision', phases: ['withUs'] },
  { words: 'Due this week', due: true },
  { words: 'Waiting on them', phases: ['withThem'] },
  { words: `In the ${program.one}`, phases: ['inProgram'] },
  { words: 'Drafts', phases: ['applying'] },
  { words: 'Ended', phases: ['ended'] },
]

/** The applications of an edition as a table or by state. The address holds the filter, so that a list can be sent to a colleague. */
class ApplicationsPage extends DeskPage {
  #asked = ''
  #leave: AbortController | undefined
  #typing: ReturnType<typeof setTimeout> | undefined
  readonly #list = new Load<ListView>(this, () => {
    this.#leave?.abort()
    this.#leave = new AbortController()
    return this.desk.api.list(this.desk.edition?.id ?? '', this.#query, this.#leave.signal)
  })
  #gathered = ''
  /** What members apply within, to filter by: the first page of them by name. */
  readonly #gatherers = new Load<ListView>(this, () => {
    const { edition } = this.desk
    return this.desk.api.list(edition?.id ?? '', { track: (edition && withinOf(edition)?.track) ?? '', sort: 'applicant' })
  })

  get #filter(): ListQuery & { view?: string } {
    return this.desk.place.query
  }

  /** “By state” shows all of them, as far as a page reaches; `due=week` becomes the instant it means. */
  get #query(): ListQuery {
    const { view: _view, due, ...query } = this.#filter
    return { sort: 'clock', ...query, ...(due === 'week' ? { due: new Date(this.desk.now() + week).toISOString() } : due ? { due } : {}) }
  }

  protected override willUpdate(): void {
    const asked = `${this.desk.edition?.id}${search(this.#filter)}`
    if (!this.desk.edition || asked === this.#asked) return
    this.#asked = asked
    void this.#list.run()
    if (this.#gathered === this.desk.edition.id || !withinOf(this.desk.edition)) return
    this.#gathered = this.desk.edition.id
    void this.#gatherers.run()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#keys)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#keys)
    clearTimeout(this.#typing)
  }

  /** j and k move over the rows, Enter opens, / goes to the search; not while one types. */
  readonly #keys = (event: KeyboardEvent): void => {
    if (
      event.metaKey ||
      event.ctrlKey ||
      event.altKey ||
      (event.target as Element).closest('input, select, textarea, dialog, [contenteditable]')
    )
      return
    if (event.key === '/') {
      event.preventDefault()
      this.querySelector<HTMLElement>('#q')?.focus()
    }
    if (event.key !== 'j' && event.key !== 'k') return
    const rows = [...this.querySelectorAll<HTMLElement>('a.org')]
    const here = rows.indexOf(document.activeElement as HTMLElement)
    const next = rows[here === -1 ? (event.key === 'j' ? 0 : rows.length - 1) : here + (event.key === 'j' ? 1 : -1)]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }

  #address(change: Record<string, string | undefined>): string {
    return paths.applications(this.desk.edition?.id ?? '', search({ ...this.#filter, page: undefined, ...change }))
  }

  readonly #type = (event: Event): void => {
    const words = (event.target as HTMLInputElement).value
    clearTimeout(this.#typing)
    this.#typing = setTimeout(() => this.desk.go(this.#address({ q: words || undefined }), true), 250)
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this.desk.program)
    const title = capital(words.applicant.many)
    this.titled(title)
    const { edition } = this.desk
    if (!edition) return empty('There is no edition yet.')
    const isByState = this.#filter.view === 'state'
    const counts = this.#list.value?.counts ?? this.desk.overview.value?.counts ?? []
    return html`<div class="work-head">
        <div>
          <p class="crumbs">Applications</p>
          <h1>${title}</h1>
        </div>
        <div class="row tight" role="group" aria-label="View">
          <a class="button" href=${this.#address({ view: undefined })} aria-current=${isByState ? nothing : 'true'}>Table</a>
          <a class="button" href=${this.#address({ view: 'state' })} aria-current=${isByState ? 'true' : nothing}>By state</a>
        </div>
      </div>
      <nav class="filters" aria-label="Saved filters">${savedFilters(words).map((one) => this.#savedFilter(one, counts))}</nav>
      ${this.#toolbar(edition, counts)}
      ${shown(
        this.#list,
        (list) =>
          list.rows.length === 0
            ? this.#none(list)
            : html` ${isByState ? byState(list, edition, this.desk) : drawTable(list, edition, this.desk, this.#filter.sort ?? 'clock', (sort) => this.#address({ sort }))}
              ${this.#foot(list, isByState)}`,
        12,
      )}`
  }

  #savedFilter(one: SavedFilter, counts: ListView['counts']): TemplateResult {
    const states = one.phases ? counts.filter((state) => one.phases?.includes(state.phase)) : counts
    const state = one.phases ? states.map((each) => each.state).join(',') : undefined
    const due = one.due ? 'week' : undefined
    const isHere = (this.#filter.state ?? '') === (state ?? '') && (this.#filter.due ?? '') === (due ?? '')
    const total = states.reduce((sum, each) => sum + each.count, 0)
    return html`<a href=${this.#address({ state, due })} aria-current=${isHere ? 'true' : nothing}
      >${one.words}${one.due ? nothing : html`<span class="num">${total}</span>`}</a
    >`
  }

  #toolbar(edition: EditionView, counts: ListView['counts']): TemplateResult {
    const filter = this.#filter
    return drawToolbar({
      edition,
      words: wordsOf(this.desk.program),
      filter,
      counts,
      within: withinChoices(this.#gatherers.value?.rows ?? [], this.#list.value?.rows ?? [], filter.within),
      pick: (change) => this.desk.go(this.#address(change)),
      type: this.#type,
    })
  }

  #none(list: ListView): TemplateResult {
    const total = list.counts.reduce((sum, one) => sum + one.count, 0)
    const { applicant } = wordsOf(this.desk.program)
    if (total === 0)
      return empty(`No ${applicant.many} yet. Each appears here as a draft when someone begins an application on a partner’s page.`)
    return empty(
      'No application fits this filter.',
      html`<p><a href=${paths.applications(this.desk.edition?.id ?? '')}>Show all ${total}</a></p>`,
    )
  }

  #foot(list: ListView, isByState: boolean): TemplateResult {
    const page = Number(this.#filter.page ?? 1)
    const pages = Math.ceil(list.total / pageSize)
    return html`${pages > 1 ? html`<nav class="row pages" aria-label="Pages">${page > 1 ? html`<a href=${this.#address({ page: String(page - 1) })}>Previous</a>` : nothing}<span class="num">Page ${page} of ${pages}</span>${page < pages ? html`<a href=${this.#address({ page: String(page + 1) })}>Next</a>` : nothing}</nav>` : nothing}
      <p class="small quiet table-foot" role="status">
        ${list.rows.length} of ${plural(list.total, 'application')} shown.
        ${isByState ? nothing : html`<span class="no-touch">Press <kbd>j</kbd> and <kbd>k</kbd> to move, <kbd>Enter</kbd> to open, <kbd>/</kbd> to search.</span>`}
      </p>`
  }
}

define('desk-applications', ApplicationsPage)
