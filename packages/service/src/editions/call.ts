import type { EditionRow } from '@cohortium/engine'
import type { Instant, Program } from '@cohortium/program'

export interface CallFound {
  title: string
  description: string
  startsAt: Instant
  endsAt: Instant
}

/** The informational call of an edition (IHI-23); undefined when its program has none, or its day is not set. */
export function callOf({ facts }: Program, edition: EditionRow): CallFound | undefined {
  const { call } = facts
  const startsAt = call && edition.dates[call.date]?.at
  if (!call || startsAt === undefined) return undefined
  return { title: call.title, description: call.description, startsAt, endsAt: startsAt + call.lasts }
}

/** Our own page for it: by the edition's id, because a slug is another edition's in another program. */
export const callPage = (baseUrl: string, edition: string): string => `${baseUrl}/call/${edition}`
