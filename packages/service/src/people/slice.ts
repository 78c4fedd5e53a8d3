import type { Slice } from '../slice.ts'
import { peopleJobs, peopleRoutes } from './routes.ts'
import { peopleMigrations } from './table.ts'

export const people: Slice = { name: 'people', migrations: peopleMigrations, routes: peopleRoutes, jobs: peopleJobs }
