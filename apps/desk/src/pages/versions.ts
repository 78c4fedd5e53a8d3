import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { MigrationView, MoveView, VersionView } from '@cohortium/program'
import { inFull, plural } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, failure, notice, shown } from '../parts/bits.ts'
import { paths } from '../router.ts'

/** The versions of a program that are alive, and a move of applications to the newest: looked at first, then done. */
class VersionsPart extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    program: { attribute: false },
    moves: { state: true },
    error: { state: true },
    isBusy: { state: true },
  }
  declare program: string
  declare moves: MigrationView | undefined
  declare error: unknown
  declare isBusy: boolean
  readonly #versions = new Load<VersionView[]>(this, () => this.desk.api.versions(this.program))

  constructor() {
    super()
    this.isBusy = false
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#versions.run()
  }

  /** As many requests as it takes: each looks at a part of them. */
  async #run(from: number, to: number, dryRun: boolean): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.error = undefined
    try {
      const all: MoveView[] = []
      let part = await this.desk.api.migrate(this.program, { from, to, dryRun })
      all.push(...part.moves)
      while (part.next !== null) {
        part = await this.desk.api.migrate(this.program, { from, to, dryRun, after: part.next })
        all.push(...part.moves)
      }
      this.moves = { ...part, moves: all }
      this.desk.announce(said(this.moves))
      if (!dryRun) await Promise.all([this.#versions.run(), this.desk.refresh()])
    } catch (error) {
      this.error = error
    } finally {
      this.isBusy = false
    }
  }

  protected override render(): TemplateResult {
    return html`<section class="block" aria-labelledby="versions">
      <div class="block-head"><h2 id="versions">Versions</h2></div>
      <p class="prose life-note">An application stays on the version it was begun under, until it is moved.</p>
      ${shown(this.#versions, (versions) => this.#table(versions), 3)}
      ${this.error === undefined ? nothing : failure(this.error, () => (this.error = undefined))}
      ${this.moves ? this.#drawMoves(this.moves) : nothing}
    </section>`
  }

  #table(versions: readonly VersionView[]): TemplateResult {
    const newest = versions.find(({ isNewest }) => isNewest)
    return html`<div class="data cards plain">
      <table role="table">
        <caption class="hidden-visually">
          Versions
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">Version</th>
            <th scope="col" role="columnheader">Editions</th>
            <th scope="col" role="columnheader">Live</th>
            <th scope="col" role="columnheader">Ended</th>
            <th scope="col" role="columnheader"><span class="hidden-visually">Move</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${versions.map(
            (one) =>
              html`<tr role="row">
                <th scope="row" role="rowheader">
                  ${one.version} ${one.isNewest ? chip('success', 'Newest') : one.isHere ? nothing : chip('danger', 'Not on this server')}
                </th>
                <td role="cell" data-label="Editions" class="num">${one.editions}</td>
                <td role="cell" data-label="Live" class="num">${one.live}</td>
                <td role="cell" data-label="Ended" class="num">${one.ended}</td>
                <td role="cell" class="end">
                  ${newest && one.live > 0 && one.isHere && newest.takes.includes(one.version) ? this.#look(one, newest) : nothing}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #look({ version }: VersionView, newest: VersionView): TemplateResult {
    const look = (): void => void this.#run(version, newest.version, true)
    return html`<button type="button" class="button small" aria-disabled=${this.isBusy ? 'true' : nothing} @click=${look}>
      See a move to ${newest.version}<span class="hidden-visually"> from version ${version}</span>
    </button>`
  }

  #drawMoves(view: MigrationView): TemplateResult {
    const { from, to, dryRun, moves } = view
    const going = moves.filter(({ why }) => why.length === 0).length
    return html`<h3 id="move">${dryRun ? 'What a move would do' : 'What was moved'}: version ${from} to ${to}</h3>
      <div role="status">${notice(going === moves.length ? 'success' : 'attention', html`<p>${said(view)}</p>`)}</div>
      ${view.findings.length === 0 || !dryRun ? nothing : drawFindings(view.findings)} ${moves.length === 0 ? nothing : this.#moves(moves)}
      ${
        dryRun && going > 0
          ? html`<p class="no-print">
              <button
                type="button"
                class="button main"
                aria-disabled=${this.isBusy ? 'true' : nothing}
                @click=${() => void this.#run(from, to, false)}
              >
                Move ${plural(going, 'application')} to version ${to}
              </button>
            </p>`
          : nothing
      }`
  }

  #moves(moves: readonly MoveView[]): TemplateResult {
    return html`<div class="data cards plain">
      <table role="table" aria-labelledby="move">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">Application</th>
            <th scope="col" role="columnheader">Stands in</th>
            <th scope="col" role="columnheader">Comes to</th>
            <th scope="col" role="columnheader">Clocks</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${moves.map(
            (move) =>
              html`<tr role="row">
                <th scope="row" role="rowheader">
                  <a href=${paths.application(move.id)} class="org">${move.applicant || move.reference}</a
                  ><span class="quiet small place">${move.reference}</span>
                </th>
                <td role="cell" data-label="Stands in">${chip(move.tone, move.label)}</td>
                <td role="cell" data-label="Comes to">
                  ${move.to ?? html`<span class="toned tone-danger strong">Cannot move</span>`}
                  ${move.why.map((why) => html`<br /><span class="small">${why}</span>`)}
                  ${move.takes === null ? nothing : html`<br /><span class="small">Takes a place</span>`}
                  ${move.gives === null ? nothing : html`<br /><span class="small">Gives its place back</span>`}
                </td>
                <td role="cell" data-label="Clocks">${move.timers.map((timer) => html`${this.#timer(timer)}<br />`)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #timer({ title, before, after, isNew }: MoveView['timers'][number]): string {
    const zone = this.desk.edition?.zone ?? 'UTC'
    if (after === null) return `${title}: falls away`
    const on = inFull(after, zone)
    return `${title}: ${on}${isNew ? ', counted from the move' : before === after ? ', as now' : ''}`
  }
}

function said({ dryRun, moves, to }: MigrationView): string {
  const going = moves.filter(({ why }) => why.length === 0).length
  const staying = moves.length - going
  if (moves.length === 0) return 'Nobody is left to move.'
  const stay = staying === 0 ? '' : ` ${plural(staying, 'application')} cannot, and would stay.`
  if (dryRun) return `${plural(going, 'application')} can move to version ${to}.${stay} Nothing has been changed.`
  return `${plural(going, 'application')} moved to version ${to}.${staying === 0 ? '' : ` ${plural(staying, 'application')} stayed.`}`
}

const drawFindings = (findings: MigrationView['findings']): TemplateResult =>
  html`<ul class="reasons">
    ${findings.map(({ state, message }) => html`<li>${state ? html`<strong>${state}</strong>: ` : nothing}${message}</li>`)}
  </ul>`

define('desk-versions', VersionsPart)
