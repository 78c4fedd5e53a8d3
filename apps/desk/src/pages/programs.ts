import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView, OverviewView, ProgramView, Tone } from '@cohortium/program'
import { ApiError } from '../api.ts'
import { inTable, instant, plural } from '../dates.ts'
import { editionWords } from '../edition-pick.ts'
import { icon } from '../icons.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, empty, time } from '../parts/bits.ts'
import { paths } from '../router.ts'
import { byProgram, capital, wordsOf } from '../words.ts'
import { openOf } from './edition-input.ts'

export const editionTones: Record<EditionView['state'], Tone> = { draft: 'rest', published: 'success', closed: 'rest' }

/** The programs of this house: what each is, its editions, and what waits in them. */
class ProgramsPage extends DeskPage {
  #read: readonly EditionView[] | undefined
  /** Each by itself: one that cannot be read hides no other. */
  readonly #overviews = new Load<Map<string, OverviewView | undefined>>(this, async () => {
    const running = this.desk.editions.filter((edition) => edition.state === 'published')
    const read = running.map(async ({ id }) => [id, await this.desk.api.overview(id).catch(unread)] as const)
    return new Map(await Promise.all(read))
  })

  protected override willUpdate(): void {
    if (this.#read === this.desk.editions) return
    this.#read = this.desk.editions
    void this.#overviews.run()
  }

  protected override render(): TemplateResult {
    this.titled('Programs', this.desk.me.host?.name)
    const { programs, editions } = this.desk
    const groups = byProgram(programs, editions)
    return html`<div class="work-head">
        <div>
          <p class="crumbs">${this.desk.me.host?.name ?? ''}</p>
          <h1>Programs</h1>
        </div>
      </div>
      ${
        groups.length === 0
          ? empty('No program is installed. A program is code: add one, and its editions are made here.')
          : html`<div class="programs">${groups.map((group) => this.#card(group))}</div>`
      }`
  }

  #card({ id, title, program, editions }: ReturnType<typeof byProgram>[number]): TemplateResult {
    const words = wordsOf(program)
    return html`<article class="card program" aria-labelledby="program-${id}">
      <h2 id="program-${id}">${title}</h2>
      ${program ? html`<p class="program-summary">${program.summary}</p>` : html`<p class="quiet">This server no longer runs it; its editions are kept.</p>`}
      ${
        editions.length === 0
          ? html`<p class="quiet">No ${words.edition.one} yet.</p>`
          : html`<ul class="program-editions" aria-label="${capital(words.edition.many)} of ${title}">
              ${editions.map((edition) => html`<li>${this.#edition(edition, words.applicant)}</li>`)}
            </ul>`
      }
      ${
        program
          ? html`<p class="row program-foot">
              <a href=${paths.notes(id)}>${capital(words.program.one)} notes<span class="hidden-visually"> on ${title}</span></a>
              ${canHaveAnother(program, editions) ? html`<a href=${paths.newEdition(id)}>${icon('plus')} New ${words.edition.one}<span class="hidden-visually"> of ${title}</span></a>` : nothing}
            </p>`
          : nothing
      }
    </article>`
  }

  #edition(edition: EditionView, applicant: { one: string; many: string }): TemplateResult {
    return html`<a href=${paths.overview(edition.id)} class="strong">${edition.title}</a>
      ${chip(editionTones[edition.state], capital(editionWords[edition.state]))}
      <span class="program-waits">${this.#waits(edition, applicant)}</span>`
  }

  #due(at: string, zone: string): TemplateResult {
    const now = this.desk.now()
    const on = time(at, zone, inTable(at, zone, now))
    return instant(at) < now
      ? html`<span class="toned tone-danger strong">one was due ${on}</span>`
      : html`<span class="quiet">next by ${on}</span>`
  }

  /** What waits for staff: of a draft what is still open, of one that runs whom to answer and how many there are. */
  #waits(edition: EditionView, applicant: { one: string; many: string }): TemplateResult | typeof nothing {
    if (edition.state === 'closed') return nothing
    if (edition.state === 'draft') {
      const open = openOf(edition).length
      const words = open === 0 ? 'Ready to be published' : `${plural(open, 'thing is', 'things are')} still open`
      return html`<a class="quiet" href=${paths.settings(edition.id)}>${words}<span class="hidden-visually"> in ${edition.title}</span></a>`
    }
    const overview = this.#overviews.value?.get(edition.id)
    if (!overview)
      return html`<span class="quiet"
        >${this.#overviews.value ? 'What waits could not be read.' : html`<span class="hidden-visually">Checking what waits</span>`}</span
      >`
    const count = (phase: string) => overview.counts.reduce((sum, one) => sum + (one.phase === phase ? one.count : 0), 0)
    const total = overview.counts.reduce((sum, one) => sum + one.count, 0)
    const next = overview.promises.find((row) => row.clock)?.clock
    const states = overview.counts.filter((one) => one.phase === 'withUs').map((one) => one.state)
    const waiting = count('withUs')
    return html`${
        waiting > 0
          ? html`<a class="toned tone-attention strong" href=${paths.applications(edition.id, `?state=${states.join(',')}`)}
              >${icon('hourglass')} ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for an answer<span class="hidden-visually">
                in ${edition.title}</span
              ></a
            >`
          : html`<span class="quiet">${icon('tick')} Nothing waits for an answer</span>`
      }${next && waiting > 0 ? this.#due(next.at, edition.zone) : nothing}
      <span class="quiet num">${total} ${total === 1 ? applicant.one : applicant.many}, ${count('inProgram')} taking part</span>`
  }
}

/** What stands has one edition and never a second. */
export function canHaveAnother(program: ProgramView, editions: readonly EditionView[]): boolean {
  return program.kind !== 'standing' || !editions.some((edition) => edition.program === program.id)
}

/** Signed out is the whole desk's matter; any other failure is this edition's alone. */
function unread(error: unknown): undefined {
  if (error instanceof ApiError && error.status === 401) throw error
}

define('desk-programs', ProgramsPage)
