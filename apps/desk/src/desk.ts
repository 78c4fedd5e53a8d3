import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { EditionView, MeView, OverviewView, ProgramView } from '@cohortium/program'
import type { Api } from './api.ts'
import { speak } from './dates.ts'
import { Load } from './load.ts'
import type { Desk, DeskPage } from './page.ts'
import { paths, Router, type Place } from './router.ts'
import { failure } from './parts/bits.ts'
import { frame } from './frame.ts'
import { define } from './page.ts'
import { drawPage } from './pages/index.ts'

interface House {
  me: MeView
  editions: EditionView[]
  programs: ProgramView[]
}
const remembered = 'cohortium-desk-edition'

/** `<cohortium-desk>`: the whole desk. Give it `api` before it is connected. */
export class CohortiumDesk extends LitElement {
  static override properties: PropertyDeclarations = { api: { attribute: false } }
  declare api: Api

  readonly #router = new Router((place, isNewPage) => this.#moved(place, isNewPage))
  readonly #house = new Load<House>(this, () => this.#readHouse())
  readonly #overview = new Load<OverviewView>(this, () => this.api.overview(this.#edition?.id ?? ''))
  #houseRead: House | undefined
  #editionId: string | undefined
  #overviewOf: string | undefined
  #clockOffset = 0
  #said = ''

  protected override createRenderRoot(): this {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#router.start()
    addEventListener('cohortium-signed-out', this.#signedOut)
    this.#editionId = this.#router.place.params['edition'] ?? localStorage.getItem(remembered) ?? undefined
    void this.#house.run()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#router.stop()
    removeEventListener('cohortium-signed-out', this.#signedOut)
  }

  async #readHouse(): Promise<House> {
    const me = await this.api.me()
    this.#clockOffset = Date.parse(me.now) - Date.now()
    if (!me.person) {
      if (this.#router.place.page !== 'signIn') this.#signedOut()
      return { me, editions: [], programs: [] }
    }
    const [editions, programs] = await Promise.all([this.api.editions(), this.api.programs()])
    return { me, editions, programs }
  }

  /** The overview follows whatever was read of the house: at the start, after a change, after the server was down. */
  protected override willUpdate(): void {
    if (this.#house.value === this.#houseRead) return
    this.#houseRead = this.#house.value
    this.#readOverview()
  }

  /** The one last worked in; on a program's page one of that program, so that the side speaks of it too. */
  get #edition(): EditionView | undefined {
    const editions = this.#house.value?.editions ?? []
    const program = this.#router.place.params['program']
    const named = editions.find((one) => one.id === this.#editionId) ?? editions.find((one) => one.slug === this.#editionId)
    if (named && (program === undefined || named.program === program)) return named
    const of = editions.filter((one) => one.program === program)
    const among = of.length > 0 ? of : editions
    return (of.length === 0 ? named : undefined) ?? among.find((one) => one.state === 'published') ?? among[0]
  }

  #readOverview(): void {
    const edition = this.#edition
    if (!edition) return
    if (this.#overviewOf !== edition.id) this.#overview.value = undefined
    this.#overviewOf = edition.id
    void this.#overview.run()
  }

  #moved(place: Place, isNewPage: boolean): void {
    const edition = place.params['edition']
    if (edition && edition !== 'new') this.#pick(edition)
    if (isNewPage) this.#said = ''
    if (isNewPage && place.page !== 'signIn') this.#readOverview()
    this.requestUpdate()
    if (isNewPage) void this.#focusTitle()
  }

  #pick(edition: string): void {
    this.#editionId = edition
    localStorage.setItem(remembered, edition)
  }

  /** After a change of page focus goes to its title. */
  async #focusTitle(): Promise<void> {
    await this.updateComplete
    await this.querySelector<DeskPage>('main > *')?.updateComplete
    scrollTo(0, 0)
    const title = this.querySelector<HTMLElement>('main h1')
    title?.setAttribute('tabindex', '-1')
    title?.focus({ preventScroll: true })
  }

  readonly #signedOut = (): void => {
    this.#router.go(paths.signIn, true)
  }

  get #desk(): Desk | undefined {
    const house = this.#house.value
    if (!house) return undefined
    const edition = this.#edition
    return {
      api: this.api,
      ...house,
      edition,
      program: house.programs.find((one) => one.id === edition?.program),
      overview: this.#overview,
      place: this.#router.place,
      go: (path, replace) => this.#router.go(path, replace),
      announce: (words) => this.#announce(words),
      now: () => Date.now() + this.#clockOffset,
      refresh: () => this.#house.run(),
      showEdition: (id) => {
        if (this.#edition?.id === id) return
        this.#pick(id)
        this.#readOverview()
      },
    }
  }

  #announce(words: string): void {
    // The same words twice are two changes: a screen reader speaks only what differs.
    this.#said = this.#said === words ? `${words} ` : words
    this.requestUpdate()
  }

  protected override render(): TemplateResult {
    const desk = this.#desk
    const live = html`<p class="hidden-visually" role="status" aria-live="polite">${this.#said}</p>`
    if (!desk) {
      const trouble =
        this.#house.error === undefined
          ? html`<h1 class="hidden-visually">Desk</h1>
              <div class="waiting" role="status">
                <span class="hidden-visually">Checking</span><span class="bar"></span><span class="bar"></span>
              </div>`
          : html`<h1>Desk</h1>
              ${failure(this.#house.error, () => void this.#house.run())}`
      return html`<div class="cohortium-desk alone"><main class="work" id="work" tabindex="-1">${trouble}</main></div>
        ${live}`
    }
    const { edition, application, program } = desk.place.params
    speak((edition ?? application ?? program) && desk.program?.locale)
    const page = keyed(
      desk.place.page === 'missing' ? desk.place.path : desk.place.page + JSON.stringify(desk.place.params),
      drawPage(desk),
    )
    const trouble = this.#house.error === undefined ? nothing : failure(this.#house.error, () => void this.#house.run())
    return html`<a class="skip" href="#work">Skip to the page</a>${frame(desk, html`${trouble}${page}`)}${live}`
  }
}

define('cohortium-desk', CohortiumDesk)
