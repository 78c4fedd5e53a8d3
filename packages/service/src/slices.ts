import { applications } from './applications/index.ts'
import { editions } from './editions/index.ts'
import { organisations } from './organisations/index.ts'
import { overview } from './overview/index.ts'
import { programs } from './programs/index.ts'
import type { Slice } from './slice.ts'

/** The nouns of the service, in the order their routes are registered. */
export const slices: readonly Slice[] = [programs, organisations, editions, applications, overview]
