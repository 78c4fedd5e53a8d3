export { newestProgram, newestPrograms, programNamed } from './find.ts'
export { inWords, missingForSubmit, missingInForm } from './missing.ts'
export { formOf, verbFormOf } from './forms.ts'
export { toDecideOf } from './view.ts'
