import { applications } from './applications/index.ts'
import { calls } from './calls/index.ts'
import { certificates } from './certificates/index.ts'
import { documents } from './documents/index.ts'
import { editions } from './editions/index.ts'
import { jobs } from './jobs/index.ts'
import { mail } from './mail/index.ts'
import { organisations } from './organisations/index.ts'
import { overview } from './overview/index.ts'
import { partners } from './partners/index.ts'
import { people } from './people/index.ts'
import { programs } from './programs/index.ts'
import type { Slice } from './slice.ts'

/** The nouns of the service, in the order their routes are registered. */
export const slices: readonly Slice[] = [
  people, programs, organisations, editions, documents, certificates, calls, applications, overview, jobs, mail, partners,
]
