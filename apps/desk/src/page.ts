import { LitElement, type PropertyDeclarations } from 'lit'
import type { EditionView, MeView, OverviewView, ProgramView } from '@cohortium/program'
import type { Api } from './api.ts'
import type { Load } from './load.ts'
import type { Place } from './router.ts'

/** What every page is given: the service, who is here, where they are, and how to move and to speak. */
export interface Desk {
  api: Api
  me: MeView
  editions: EditionView[]
  programs: ProgramView[]
  /** The edition one works in; absent until there is one. */
  edition: EditionView | undefined
  /** The program of that edition. */
  program: ProgramView | undefined
  overview: Load<OverviewView>
  place: Place
  go(path: string, replace?: boolean): void
  /** Says it to those who cannot see that something changed. */
  announce(words: string): void
  /** The server's time, which a demo may have moved. */
  now(): number
  /** Reads the editions and the overview again, after a change. */
  refresh(): Promise<void>
  /** An application brings its edition along. */
  showEdition(id: string): void
}

/** A page in light DOM, so that one set of stylesheets dresses the desk and headings, labels and ids are those of one document. */
export class DeskPage extends LitElement {
  static override properties: PropertyDeclarations = { desk: { attribute: false } }
  declare desk: Desk

  protected override createRenderRoot(): this {
    return this
  }

  /** Names the tab and the history entry: the page, and the edition or the program it is about. */
  protected titled(words: string, edition: string | undefined = this.desk.edition?.title): void {
    document.title = [words, edition === words ? undefined : edition, 'Cohortium'].filter(Boolean).join(': ')
  }
}

export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element)
}
