export { callOf, callPage, type CallFound } from './call.ts'
export { findEdition, findPublished, type EditionFound } from './queries.ts'
export { programCards } from './open.ts'
export { editionView, unitView } from './view.ts'
