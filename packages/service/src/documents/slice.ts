import type { Slice } from '../slice.ts'
import { dropDocuments } from './drop.ts'
import { documentRoutes } from './routes.ts'
import { documentMigrations } from './table.ts'

export const documents: Slice = {
  name: 'documents',
  migrations: documentMigrations,
  routes: documentRoutes,
  jobs: (service) => ({ dropDocuments: dropDocuments(service) }),
}
