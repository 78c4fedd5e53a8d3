export { answer, shell } from './shell.ts'
export { addPartner, editionNamed, ownPartner, partnerOf, type NewPartner } from './queries.ts'
export type { PartnersTables } from './table.ts'
