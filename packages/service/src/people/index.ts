import type { PeopleDoor } from '../doors.ts'
import type { Slice } from '../slice.ts'
import { signedIn } from './queries.ts'
import { peopleJobs, peopleRoutes } from './routes.ts'
import { peopleMigrations } from './table.ts'
import { bearer, issueToken } from './tokens.ts'

export { namesOf } from './names.ts'
export { addPerson } from './queries.ts'
export type { PeopleTables } from './table.ts'
export { partsOf, revokeTokens } from './tokens.ts'
export { bearer, issueToken, signedIn }

const door = { bearer, issueToken, signedIn } satisfies PeopleDoor
void door

export const people: Slice = { name: 'people', migrations: peopleMigrations, routes: peopleRoutes, jobs: peopleJobs }
