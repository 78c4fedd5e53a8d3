import type { Page } from '@cohortium/program/form'
import * as words from '../words/en.ts'
import type { CohortiumApply } from './apply.ts'
import { documentsOf } from './documents.ts'

/** Documents of the applicant's pages that are not here yet, each with what to do. */
export const missingDocuments = (element: CohortiumApply): { path: string; message: string; page: string }[] =>
  element.pages.flatMap((page) =>
    documentsOf(element, page).flatMap(({ id, title }) => {
      const file = element.uploads.stored(id)
      const message = element.uploads.running.has(id) ? words.waitFor(title) : !file || file.refused ? words.upload(title) : ''
      return message ? [{ path: `documents.${id}`, message, page: page.id }] : []
    }),
  )

/** Pages with something missing or wrong. */
export const unfinished = (element: CohortiumApply): Set<string> =>
  new Set([
    ...element.form.found().map((issue) => issue.path.split('.', 1)[0]!),
    ...missingDocuments(element).map((missing) => missing.page),
  ])

/** The page that asks for this, if one does: nobody can fill in a rule of eligibility. */
export const ownerOf = (element: CohortiumApply, path: string): Page | undefined =>
  element.pages.find(
    (page) => path.startsWith(`${page.id}.`) || documentsOf(element, page).some((document) => path === `documents.${document.id}`),
  )
