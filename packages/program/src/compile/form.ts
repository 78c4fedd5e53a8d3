import type * as z from 'zod'
import type { VerbSpec } from '../facts.ts'
import { ProgramError, type Fault } from '../fault.ts'
import type { FormDefinition, Page } from '../form/definition.ts'
import { checkConditions } from './conditions.ts'
import { readFields, refuseChecks } from './field.ts'
import { metaOf } from './meta.ts'

interface Reading {
  definition: FormDefinition
  faults: Fault[]
}

/**
 * The form that a browser draws and both sides check, from a zod object of pages (objects), each with `.meta`.
 * @throws {ProgramError} naming everything in the schema that a definition cannot say, each with its path
 */
export function compileForm(id: string, schema: z.ZodObject, words: { title?: string } = {}): FormDefinition {
  return sound(readForm(id, schema, words.title))
}

/**
 * The one-page form of a verb's payload; its page has the verb's name. Undefined when a click is enough.
 * @throws {ProgramError} as `compileForm`
 */
export function compileVerb(verb: string, spec: VerbSpec): FormDefinition | undefined {
  return spec.payload && Object.keys(spec.payload.shape).length > 0 ? sound(readVerb(verb, spec, spec.payload)) : undefined
}

function sound({ definition, faults }: Reading): FormDefinition {
  if (faults.length > 0) throw new ProgramError(definition.id, faults)
  return definition
}

/** As `compileForm`, with the faults told instead of thrown. */
export function readForm(id: string, schema: z.ZodObject, title?: string): Reading {
  const faults: Fault[] = []
  const path = `forms.${id}`
  refuseChecks(schema, (message) => void faults.push({ path, message }))
  const pages = Object.entries(schema.shape).flatMap(([page, given]) => readPage(page, given, path, faults))
  if (pages.length === 0) faults.push({ path, message: 'has no page' })
  const definition: FormDefinition = { id, level: 1, title: title ?? schema.meta()?.title ?? id, pages }
  faults.push(...checkConditions(definition, path))
  return { definition, faults }
}

function readPage(id: string, given: z.core.$ZodType, form: string, faults: Fault[]): Page[] {
  const path = `${form}.${id}`
  const tell = (message: string): void => void faults.push({ path, message })
  if (given._zod.def.type !== 'object') {
    tell('is not a page: a form is an object of objects')
    return []
  }
  const { meta, unknown } = metaOf([given], 'page')
  if (!/^[a-z][A-Za-z0-9]*$/.test(id)) tell('a page is named in letters and digits, the first in lower case')
  if (id === 'documents' || id === 'tasks') tell('is how a missing document or task is named; call the page otherwise')
  if (!meta.title?.trim()) tell('needs a title: .meta({ title })')
  for (const key of unknown) tell(`meta.${key} is not known`)
  refuseChecks(given, tell)
  const fields = readFields(given as z.core.$ZodObject, { path, privacy: meta.privacy, inGroup: false, faults })
  return [
    {
      id,
      title: meta.title ?? id,
      ...(meta.description === undefined ? {} : { description: meta.description }),
      ...(meta.if === undefined ? {} : { if: meta.if }),
      ...(meta.documents === undefined ? {} : { documents: [...meta.documents] }),
      fields,
    },
  ]
}

/** As `compileVerb`, with the faults told. Decisions and their reasons are confidential unless a field says otherwise. */
export function readVerb(verb: string, spec: VerbSpec, payload: z.ZodObject): Reading {
  const faults: Fault[] = []
  const path = `verbs.${verb}.payload`
  refuseChecks(payload, (message) => void faults.push({ path, message }))
  const fields = readFields(payload, { path, privacy: 'confidential', inGroup: false, faults })
  const page: Page = { id: verb, title: spec.title, ...(spec.description === undefined ? {} : { description: spec.description }), fields }
  const definition: FormDefinition = { id: verb, level: 1, title: spec.title, pages: [page] }
  faults.push(...checkConditions(definition, `verbs.${verb}`))
  return { definition, faults }
}
