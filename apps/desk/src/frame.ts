import { html, nothing, type TemplateResult } from 'lit'
import type { Desk } from './page.ts'
import { brandMark, icon, type IconName } from './icons.ts'
import { paths, type PageName } from './router.ts'

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
          <nav class="side-nav" aria-label="Desk menu">
            ${links(desk)}
            <h2>Editions</h2>
            <ul class="plain">
              ${editionLinks(desk)}
            </ul>
          </nav>
        </details>
      </div>
    </header>
    <main class="work" id="work" tabindex="-1">${page}</main>
  </div>`
}

function editionPick(desk: Desk): TemplateResult {
  return html`<details class="edition-menu" @click=${closeOnLink} @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
    <summary class="edition-pick">
      <span class="small quiet">${desk.me.host?.name ?? 'Edition'}</span><br /><span class="strong"
        >${desk.edition?.title ?? 'No edition yet'}</span
      >
      ${icon('down')}
    </summary>
    <ul class="edition-list">
      ${editionLinks(desk)}
      <li><a href=${paths.editions}>All editions</a></li>
    </ul>
  </details>`
}

function editionLinks(desk: Desk): TemplateResult[] {
  return desk.editions.map(
    (edition) =>
      html`<li>
        <a href=${paths.overview(edition.id)} aria-current=${edition.id === desk.edition?.id ? 'true' : nothing}
          >${edition.title}<span class="count">${editionWords[edition.state]}</span></a
        >
      </li>`,
  )
}

export const editionWords = { draft: 'draft', published: 'published', closed: 'closed' } as const

function links(desk: Desk): TemplateResult {
  const { edition } = desk
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
              ${link('settings', paths.settings(edition.id), 'calendar', 'Dates and seats')}
              ${link('notes', paths.notes(edition.program), 'page', 'Program notes')}
            </ul>`
        : nothing
    }
    <h2>House</h2>
    <ul class="plain">
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
    (page === 'overview' && here === 'start')
  )
}

function closeOnLink(event: Event): void {
  const details = event.currentTarget as HTMLDetailsElement
  if ((event.target as Element).closest('a')) details.open = false
}

function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement
  if (event.key !== 'Escape' || !details.open) return
  details.open = false
  details.querySelector('summary')?.focus()
}

function closeWhenLeft(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement
  if (!details.contains(event.relatedTarget as Node | null)) details.open = false
}
