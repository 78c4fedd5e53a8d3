import { readForm } from '../compile/form.ts'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import type { FormDefinition } from '../form/definition.ts'
import { settle } from './settle.ts'

/** Each form on its own, its references, and what the application's pages ask for against what the tracks demand. */
export function checkForms(facts: Facts): Fault[] {
  return Object.entries(facts.forms).flatMap(([name, schema]) => {
    const { definition, faults } = readForm(name, schema)
    return [...faults, ...references(facts, definition), ...(name === facts.application ? demands(facts, definition) : [])]
  })
}

function references(facts: Facts, { id, pages }: FormDefinition): Fault[] {
  return pages.flatMap((page) => {
    const path = `forms.${id}.${page.id}`
    const strangers = (page.documents ?? []).filter((document) => !Object.hasOwn(facts.documents, document))
    const terms = page.fields
      .flatMap((field) => [field, ...(field.fields ?? [])])
      .flatMap(({ name, terms = [] }) => terms.map((term) => ({ name, term })))
    return [
      ...strangers.map((document) => ({ path: `${path}.documents`, message: `${document} is not one of documents` })),
      ...terms
        .filter(({ term }) => !Object.hasOwn(facts.glossary, term))
        .map(({ name, term }) => ({ path: `${path}.${name}.terms`, message: `${term} is not in the glossary` })),
    ]
  })
}

/** A document can only be given on a page that is shown to the track whatever one answers. */
function demands(facts: Facts, { id, pages }: FormDefinition): Fault[] {
  return Object.entries(facts.tracks).flatMap(([track, { documents }]) => {
    const asked = pages.filter((page) => settle(page.if, track) === true).flatMap((page) => page.documents ?? [])
    return documents
      .filter((document) => Object.hasOwn(facts.documents, document) && !asked.includes(document))
      .map((document) => ({
        path: `tracks.${track}.documents`,
        message: `${document} is asked for on no page of forms.${id} that this track always shows`,
      }))
  })
}

/** Every question of a form as `page.field`. */
export function pathsOf(facts: Facts, form: string): Set<string> {
  const schema = facts.forms[form]
  if (!schema) return new Set()
  return new Set(readForm(form, schema).definition.pages.flatMap(({ id, fields }) => fields.map(({ name }) => `${id}.${name}`)))
}
