export { fileOrganisation } from './queries.ts'
