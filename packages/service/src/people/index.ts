export { namesOf } from './names.ts'
export { addPerson, signedIn } from './queries.ts'
export type { PeopleTables } from './table.ts'
export { bearer, issueToken, partsOf, revokeTokens, signedInByLink } from './tokens.ts'
