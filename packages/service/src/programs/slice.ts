import type { Slice } from '../slice.ts'
import { programRoutes } from './routes.ts'

export const programs: Slice = { name: 'programs', routes: programRoutes }
