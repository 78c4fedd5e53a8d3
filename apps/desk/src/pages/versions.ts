import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { MigrationView, MoveView, UndoMigrationView, UndoneView, VersionView } from '@cohortium/program'
import { plural } from '../dates.ts'
import { Load } from '../load.ts'
import { define, DeskPage } from '../page.ts'
import { chip, failure, notice, shown } from '../parts/bits.ts'
import { editionsThatStay, findingsOf, movesTable, saidOf, saidOfUndo, whoStayed } from './version-moves.ts'

/** The versions of a program that are alive, and a move of applications to the newest: looked at first, then done. */
class VersionsPart extends DeskPage {
  static override properties: PropertyDeclarations = {
    ...DeskPage.properties,
    program: { attribute: false },
    moves: { state: true },
    undone: { state: true },
    error: { state: true },
    isBusy: { state: true },
  }
  declare program: string
  declare moves: MigrationView | undefined
  declare undone: UndoMigrationView | undefined
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
    await this.#busy(async () => {
      const all: MoveView[] = []
      const first = await this.desk.api.migrate(this.program, { from, to, dryRun })
      for (let part = first; ; part = await this.desk.api.migrate(this.program, { from, to, dryRun, after: part.next })) {
        all.push(...part.moves)
        if (part.next === null) break
      }
      this.undone = undefined
      this.moves = { ...first, moves: all, next: null }
      this.desk.announce(saidOf(this.moves))
      if (!dryRun) await this.#again()
    })
  }

  async #takeBack({ from, to }: MigrationView): Promise<void> {
    await this.#busy(async () => {
      const all: UndoneView[] = []
      const first = await this.desk.api.takeBack(this.program, { from, to })
      for (let part = first; ; part = await this.desk.api.takeBack(this.program, { from, to, after: part.next })) {
        all.push(...part.undone)
        if (part.next === null) break
      }
      this.moves = undefined
      this.undone = { ...first, undone: all, next: null }
      this.desk.announce(saidOfUndo(this.undone))
      await this.#again()
    })
  }

  async #busy(work: () => Promise<void>): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.error = undefined
    try {
      await work()
    } catch (error) {
      this.error = error
    } finally {
      this.isBusy = false
    }
  }

  readonly #again = async (): Promise<void> => void (await Promise.all([this.#versions.run(), this.desk.refresh()]))

  protected override render(): TemplateResult {
    return html`<section class="block" aria-labelledby="versions">
      <div class="block-head"><h2 id="versions">Versions</h2></div>
      <p class="prose life-note">
        An application stays on the version it was begun under, until it is moved; an edition takes newcomers under its own.
      </p>
      ${shown(this.#versions, (versions) => this.#table(versions), 3)}
      ${this.error === undefined ? nothing : failure(this.error, () => (this.error = undefined))}
      ${this.moves ? this.#drawMoves(this.moves) : nothing} ${this.undone ? drawUndone(this.undone) : nothing}
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
                  ${newest && one.live + one.editions > 0 && one.isHere && newest.takes.includes(one.version) ? this.#look(one, newest) : nothing}
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
      <div role="status">${notice(going === moves.length ? 'success' : 'attention', html`<p>${saidOf(view)}</p>`)}</div>
      ${editionsThatStay(view.editions)} ${view.findings.length === 0 || !dryRun ? nothing : findingsOf(view.findings)}
      ${moves.length === 0 ? nothing : movesTable(moves, this.desk.edition?.zone ?? 'UTC')}
      ${dryRun ? this.#moveButton(view, going) : this.#backButton(view)}`
  }

  #moveButton({ from, to, editions }: MigrationView, going: number): TemplateResult | typeof nothing {
    const open = editions.some(({ why }) => why.length === 0)
    if (going === 0 && !open) return nothing
    const what = going === 0 ? 'Let newcomers begin under' : `Move ${plural(going, 'application')} to`
    return this.#button('button main', `${what} version ${to}`, () => this.#run(from, to, false))
  }

  /** While the page shows what was moved: nothing of theirs may have happened since. */
  #backButton(view: MigrationView): TemplateResult | typeof nothing {
    const isMoved = view.moves.some((move) => move.isMoved) || view.editions.some((edition) => edition.isMoved)
    return isMoved ? this.#button('button', 'Take this move back', () => this.#takeBack(view)) : nothing
  }

  #button(look: string, text: string, act: () => Promise<void>): TemplateResult {
    return html`<p class="no-print">
      <button type="button" class=${look} aria-disabled=${this.isBusy ? 'true' : nothing} @click=${() => void act()}>${text}</button>
    </p>`
  }
}

const drawUndone = (view: UndoMigrationView): TemplateResult =>
  html`<div role="status">
      ${notice(view.undone.every(({ why }) => why === '') ? 'success' : 'attention', html`<p>${saidOfUndo(view)}</p>`)}
    </div>
    ${editionsThatStay(view.editions)} ${whoStayed(view)}`

define('desk-versions', VersionsPart)
