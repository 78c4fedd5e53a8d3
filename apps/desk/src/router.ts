/** Where one is: which page, for which thing, with which filter. The address is the only memory of it. */

export const base = '/desk'

/** Pages by the pattern of their path below {@link base}; the service's `needs` link to the same paths. */
const routes = {
  signIn: '/sign-in',
  start: '/',
  editions: '/editions',
  newEdition: '/editions/new',
  overview: '/editions/:edition',
  applications: '/editions/:edition/applications',
  letters: '/editions/:edition/letters',
  settings: '/editions/:edition/settings',
  application: '/applications/:application',
  programs: '/programs',
  notes: '/programs/:program/notes',
  jobs: '/jobs',
} as const

export type PageName = keyof typeof routes | 'missing'

export interface Place {
  page: PageName
  params: Record<string, string>
  /** What follows `?`, in the order it was written. */
  query: Record<string, string>
  /** After `#`, without it. */
  fragment: string
  path: string
}

export function placeOf(url: URL): Place {
  const path = url.pathname.replace(/\/+$/, '').slice(base.length) || '/'
  const rest = { query: Object.fromEntries(url.searchParams), fragment: url.hash.slice(1), path: url.pathname }
  for (const [page, pattern] of Object.entries(routes)) {
    const params = match(pattern, path)
    if (params) return { page: page as PageName, params, ...rest }
  }
  return { page: 'missing', params: {}, ...rest }
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const names = pattern.split('/')
  const parts = path.split('/')
  if (names.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? ''
    if (name.startsWith(':')) params[name.slice(1)] = decodeURIComponent(part)
    else if (name !== part) return undefined
  }
  return params
}

/** Follows the address bar and our own links; other links stay the browser's. */
export class Router {
  place: Place
  readonly #moved: (place: Place, isNewPage: boolean) => void

  constructor(moved: (place: Place, isNewPage: boolean) => void) {
    this.#moved = moved
    this.place = placeOf(new URL(location.href))
  }

  start(): void {
    addEventListener('popstate', this.#read)
    document.addEventListener('click', this.#follow)
  }

  stop(): void {
    removeEventListener('popstate', this.#read)
    document.removeEventListener('click', this.#follow)
  }

  /** Goes to a path of ours. `replace` leaves no step to go back to: for each letter typed in a search. */
  go(path: string, replace = false): void {
    history[replace ? 'replaceState' : 'pushState'](null, '', path)
    this.#read()
  }

  readonly #read = (): void => {
    const before = this.place
    this.place = placeOf(new URL(location.href))
    this.#moved(this.place, before.path !== this.place.path)
  }

  readonly #follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement)
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (link.pathname !== base && !link.pathname.startsWith(`${base}/`)) return
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return
    event.preventDefault()
    this.go(link.pathname + link.search + link.hash)
  }
}

export const paths = {
  overview: (edition: string) => `${base}/editions/${encodeURIComponent(edition)}`,
  applications: (edition: string, search = '') => `${base}/editions/${encodeURIComponent(edition)}/applications${search}`,
  letters: (edition: string) => `${base}/editions/${encodeURIComponent(edition)}/letters`,
  settings: (edition: string) => `${base}/editions/${encodeURIComponent(edition)}/settings`,
  application: (id: string) => `${base}/applications/${encodeURIComponent(id)}`,
  programs: `${base}/programs`,
  notes: (program: string) => `${base}/programs/${encodeURIComponent(program)}/notes`,
  editions: `${base}/editions`,
  newEdition: (program?: string) => `${base}/editions/new${program ? `?program=${encodeURIComponent(program)}` : ''}`,
  jobs: `${base}/jobs`,
  signIn: `${base}/sign-in`,
  start: `${base}/`,
}
