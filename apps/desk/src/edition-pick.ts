import { html, nothing, type TemplateResult } from 'lit'
import type { EditionView } from '@cohortium/program'
import { icon } from './icons.ts'
import type { Desk } from './page.ts'
import { paths } from './router.ts'
import { byProgram } from './words.ts'

export const editionWords = { draft: 'draft', published: 'published', closed: 'closed' } as const

/** Which edition one works in, and a list to move to another: by program, each with its state. */
export function editionPick(desk: Desk): TemplateResult {
  return html`<details class="edition-menu" @click=${closeOnLink} @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
    <summary class="edition-pick">
      <span class="small quiet edition-of">${above(desk)}</span><span class="strong">${desk.edition?.title ?? 'No edition yet'}</span>
      ${icon('down')}
    </summary>
    <div class="edition-list">
      ${groups(desk, 'pick')}
      <ul class="plain edition-all">
        <li><a href=${paths.programs}>All programs</a></li>
        <li><a href=${paths.editions}>All editions</a></li>
      </ul>
    </div>
  </details>`
}

/** The program, unless the edition's own title begins with it: then the house. */
function above({ program, edition, me }: Desk): string {
  const isSaid = program !== undefined && (edition?.title ?? '').startsWith(program.title)
  return (isSaid ? undefined : program?.title) ?? me.host?.name ?? 'Edition'
}

/** The same in the menu of a narrow screen. */
export function editionsMenu(desk: Desk): TemplateResult {
  return html`<h2>Editions</h2>
    <div class="edition-groups">${groups(desk, 'menu')}</div>`
}

function groups(desk: Desk, where: string): (TemplateResult | typeof nothing)[] {
  const all = byProgram(desk.programs, desk.editions)
  return all.map(({ id, title, editions }) => {
    if (editions.length === 0) return nothing
    const list = html`<ul class="plain" aria-labelledby="${where}-${id}">
      ${editions.map((edition) => editionLink(edition, desk))}
    </ul>`
    return html`<p class="edition-group" id="${where}-${id}">${title}</p>
      ${list}`
  })
}

function editionLink(edition: EditionView, desk: Desk): TemplateResult {
  return html`<li>
    <a href=${paths.overview(edition.id)} aria-current=${edition.id === desk.edition?.id ? 'true' : nothing}
      >${edition.title}<span class="count">${editionWords[edition.state]}</span></a
    >
  </li>`
}

export function closeOnLink(event: Event): void {
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
