import { html, type TemplateResult } from 'lit'
import type { Desk } from '../page.ts'
import { paths } from '../router.ts'
import './sign-in.ts'
import './overview.ts'
import './applications.ts'
import './application.ts'
import './editions.ts'
import './edition-form.ts'
import './notes.ts'
import './programs.ts'
import './letters.ts'
import './jobs.ts'

/** The page of a place. A new page is a new element: nothing of the last one stays behind. */
export function drawPage(desk: Desk): TemplateResult {
  switch (desk.place.page) {
    case 'signIn':
      return html`<desk-sign-in .desk=${desk}></desk-sign-in>`
    case 'start':
      return desk.editions.length === 1
        ? html`<desk-overview .desk=${desk}></desk-overview>`
        : html`<desk-programs .desk=${desk}></desk-programs>`
    case 'programs':
      return html`<desk-programs .desk=${desk}></desk-programs>`
    case 'overview':
      return desk.edition ? html`<desk-overview .desk=${desk}></desk-overview>` : html`<desk-editions .desk=${desk}></desk-editions>`
    case 'applications':
      return html`<desk-applications .desk=${desk}></desk-applications>`
    case 'application':
      return html`<desk-application .desk=${desk}></desk-application>`
    case 'letters':
      return html`<desk-letters .desk=${desk}></desk-letters>`
    case 'settings':
      return html`<desk-edition-form .desk=${desk}></desk-edition-form>`
    case 'newEdition':
      return html`<desk-edition-form .desk=${desk}></desk-edition-form>`
    case 'editions':
      return html`<desk-editions .desk=${desk}></desk-editions>`
    case 'notes':
      return html`<desk-notes .desk=${desk}></desk-notes>`
    case 'jobs':
      return html`<desk-jobs .desk=${desk}></desk-jobs>`
    case 'missing':
      document.title = 'There is no such page: Cohortium'
      return html`<h1>There is no such page</h1>
        <p>The address may have lost a part. Begin at the <a href=${paths.start}>start</a>.</p>`
  }
}
