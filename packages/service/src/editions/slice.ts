import type { Slice } from '../slice.ts'
import { deadlineMoved } from './jobs.ts'
import { editionRoutes } from './routes.ts'

export const editions: Slice = {
  name: 'editions',
  routes: editionRoutes,
  jobs: (service) => ({ 'deadline-moved': deadlineMoved(service) }),
}
