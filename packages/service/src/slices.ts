import type { Migration } from 'kysely/migration'
import { applications } from './applications/slice.ts'
import { calls } from './calls/slice.ts'
import { certificates } from './certificates/slice.ts'
import { documents } from './documents/slice.ts'
import { editions } from './editions/slice.ts'
import { jobs } from './jobs/slice.ts'
import { mail } from './mail/slice.ts'
import { migrations } from './migrations/slice.ts'
import { nodes } from './nodes/slice.ts'
import { organisations } from './organisations/slice.ts'
import { overview } from './overview/slice.ts'
import { partners } from './partners/slice.ts'
import { people } from './people/slice.ts'
import { programs } from './programs/slice.ts'
import type { Slice } from './slice.ts'

/** The nouns of the service, in the order their routes are registered. */
export const slices: readonly Slice[] = [
  people,
  programs,
  migrations,
  organisations,
  editions,
  documents,
  certificates,
  calls,
  applications,
  overview,
  jobs,
  mail,
  partners,
  nodes,
]

/** Every slice's migrations, for `migrateTables(db, serviceMigrations())`. */
export const serviceMigrations = (): Record<string, Migration> => Object.assign({}, ...slices.map((slice) => slice.migrations ?? {}))
