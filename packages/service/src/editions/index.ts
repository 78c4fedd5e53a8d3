export { callOf, callPage, type CallFound } from './call.ts'
export { findEdition, findPublished, type EditionFound } from './queries.ts'
export { editionView } from './view.ts'
