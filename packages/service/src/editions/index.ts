export { callOf, callPage, type CallFound } from './call.ts'
export { findEdition, findPublished, mayOffer, type EditionFound } from './queries.ts'
export { editionView } from './view.ts'
