export { findEdition, findPublished, mayOffer, type EditionFound } from './queries.ts'
export { editionView } from './view.ts'
