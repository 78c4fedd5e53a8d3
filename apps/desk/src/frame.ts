import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView } from '@cohortium/program'
import type { Desk } from './page.ts'
import { brandMark, icon, type IconName } from './icons.ts'
import { closeOnLink, editionPick, editionsMenu } from './edition-pick.ts'
import { paths, type PageName } from './router.ts'
import { capital, wordsOf } from './words.ts'

/** The side with the edition and the pages, and the work area; without the side for those who have not signed in. */
export function frame(desk: Desk, page: unknown): TemplateResult {
  if (!desk.me.person) {
    return html`<div class="cohortium-desk alone">
      <main class="work" id="work" tabindex="-1">
        <p class="brand">${brandMark}Cohortium</p>
        ${page}
      </main>
    </div>`
  }
  const name = desk.edition?.title ?? 'Cohortium'
  return html`<div class="cohortium-desk">
    <header class="side">
      <div class="side-inner">
        <a class="brand" href=${paths.start}>${brandMark}Cohortium</a>
        ${editionPick(desk)}
        <nav class="side-nav" aria-label="Desk">${links(desk)}</nav>
        <details class="top-narrow" @click=${closeOnLink}>
          <summary><span class="brand">${brandMark}${name}</span><span class="row tight">${icon('menu')}Menu</span></summary>
          <nav class="side-nav" aria-label="Desk menu">${links(desk)} ${editionsMenu(desk)}</nav>
        </details>
      </div>
    </header>
    <main class="work" id="work" tabindex="-1">${page}</main>
  </div>`
}

function links(desk: Desk): TemplateResult {
  const { edition } = desk
  const words = wordsOf(desk.program)
  const overview = desk.overview.value
  const total = overview?.counts.reduce((sum, one) => sum + one.count, 0)
  const link = (page: PageName, href: string, mark: IconName, words: string, count?: string) =>
    html`<li>
      <a href=${href} aria-current=${isHere(desk, page) ? 'page' : nothing}
        >${icon(mark)}${words}${count ? html`<span class="count num">${count}</span>` : nothing}</a
      >
    </li>`
  return html` ${
      edition
        ? html`<ul class="plain">
              ${link('overview', paths.overview(edition.id), 'home', 'Overview')}
              ${link('applications', paths.applications(edition.id), 'list', 'Applications', total === undefined ? '' : String(total))}
              ${link('letters', paths.letters(edition.id), 'letter', 'Letters')}
            </ul>
            <h2>Edition</h2>
            <ul class="plain">
              ${link('settings', paths.settings(edition.id), 'calendar', settingsTitle(edition))}
              ${link('notes', paths.notes(edition.program), 'page', `${capital(words.program.one)} notes`)}
            </ul>`
        : nothing
    }
    <h2>House</h2>
    <ul class="plain">
      ${link('programs', paths.programs, 'layers', 'Programs', String(desk.programs.length))}
      ${link('editions', paths.editions, 'half', 'Editions', String(desk.editions.length))}
      ${link('jobs', paths.jobs, 'octagon', 'Stuck jobs', overview?.deadJobs ? String(overview.deadJobs) : '')}
    </ul>
    <p class="who small">
      <span class="quiet">Signed in as</span><br />${desk.me.person?.name || desk.me.person?.email}<br /><button
        type="button"
        class="link-button"
        @click=${() => void signOut(desk)}
      >
        Sign out
      </button>
    </p>`
}

/** What is set of an edition: one that stands has no dates. */
export function settingsTitle({ kind }: Pick<EditionView, 'kind'>): string {
  return kind === 'standing' ? 'Settings' : 'Dates and seats'
}

async function signOut(desk: Desk): Promise<void> {
  await desk.api.signOut()
  desk.go(paths.signIn)
  await desk.refresh()
}

function isHere(desk: Desk, page: PageName): boolean {
  const here = desk.place.page
  return (
    here === page ||
    (page === 'applications' && here === 'application') ||
    (page === 'editions' && here === 'newEdition') ||
    (page === 'overview' && here === 'start' && desk.editions.length === 1) ||
    (page === 'programs' && here === 'start' && desk.editions.length !== 1)
  )
}
