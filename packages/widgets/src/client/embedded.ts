import type { PropertyDeclarations } from 'lit'

/** What every element is told by the page it stands on: which service, which partner, which edition, and whose application. */
export interface Embedded {
  server: string
  partner: string
  edition: string
  program: string
  token: string
}

export const embedded: PropertyDeclarations & Record<keyof Embedded, object> = {
  server: {},
  partner: {},
  edition: {},
  program: {},
  token: { attribute: false },
}

/** Whether the page now means another application, so that everything is to be read anew. */
export const isElsewhere = (element: Embedded, changed: Map<string, unknown>): boolean =>
  Boolean(element.partner) && Object.keys(embedded).some((name) => changed.has(name))
