import type { Slice } from '../slice.ts'
import { programRoutes } from './routes.ts'

export { newestProgram, newestPrograms, programNamed } from './find.ts'
export { formOf, verbFormOf } from './forms.ts'

export const programs: Slice = { name: 'programs', routes: programRoutes }
