export { addPartner, ownPartner, partnerOf, type NewPartner } from './queries.ts'
export type { PartnersTables } from './table.ts'
