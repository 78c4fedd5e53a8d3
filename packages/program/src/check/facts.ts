import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { checkEditionSpec } from './edition-spec.ts'
import { checkEligibility } from './eligibility.ts'
import { checkForms } from './forms.ts'
import { checkLetters } from './letters.ts'
import { checkOpenFacts } from './open-facts.ts'
import { checkTakingPart } from './taking-part.ts'
import { readVerb } from '../compile/form.ts'

/** Names the engine and the service keep for themselves: they stand where a verb does, in the log or in an address. */
const RESERVED = ['begin', 'reschedule', 'migrate', 'skipTimer', 'link', 'answers', 'documents', 'certificate', 'preview']
const STAMP = ['type', 'at', 'by', 'role', 'evidence', 'key']

/** Names that are no names, references to what is not declared, forms that cannot be drawn. */
export function checkFacts(facts: Facts): Fault[] {
  const faults: Fault[] = []
  const tell = (path: string, message: string): void => void faults.push({ path, message })
  const refer = (path: string, name: string | undefined, to: Kind): void => {
    if (name !== undefined && !Object.hasOwn(facts[to], name)) tell(path, `${name} is not one of ${to}`)
  }
  const referAll = (path: string, names: readonly string[] | undefined, to: Kind): void =>
    names?.forEach((name, index) => refer(`${path}.${index}`, name, to))

  if (!/^[a-z][a-z0-9-]*$/.test(facts.id)) tell('id', 'is written in lower case, digits and hyphens')
  if (!Number.isInteger(facts.version) || facts.version < 1) tell('version', 'is a whole number from 1')
  if (facts.unit.min < 1 || facts.unit.max < facts.unit.min) tell('unit', `runs from ${facts.unit.min} to ${facts.unit.max}`)
  for (const kind of KINDS)
    for (const name of Object.keys(facts[kind]))
      if (!/^[a-z][A-Za-z0-9]*$/.test(name)) tell(`${kind}.${name}`, 'is named in letters and digits, the first in lower case')
  for (const kind of ['dates', 'documents', 'tasks', 'timers', 'verbs', 'tracks'] as const)
    for (const [name, { title }] of Object.entries(facts[kind])) if (!title.trim()) tell(`${kind}.${name}.title`, 'is empty')

  for (const [name, track] of Object.entries(facts.tracks)) {
    refer(`tracks.${name}.closes`, track.closes, 'dates')
    if (track.closes !== undefined && facts.dates[track.closes] && facts.dates[track.closes]?.kind !== 'deadline')
      tell(`tracks.${name}.closes`, `${track.closes} is no deadline`)
    refer(`tracks.${name}.within`, track.within, 'tracks')
    referAll(`tracks.${name}.documents`, track.documents, 'documents')
  }
  for (const [name, task] of Object.entries(facts.tasks)) {
    refer(`tasks.${name}.form`, task.form, 'forms')
    referAll(`tasks.${name}.tracks`, task.tracks, 'tracks')
  }
  facts.updates.forEach(({ tracks, form, reply }, index) => {
    referAll(`updates.${index}.tracks`, tracks, 'tracks')
    refer(`updates.${index}.form`, form, 'forms')
    refer(`updates.${index}.reply.form`, reply?.form, 'forms')
  })
  facts.sessions.forEach(({ tracks }, index) => referAll(`sessions.${index}.tracks`, tracks, 'tracks'))
  for (const [name, { form, tracks }] of Object.entries(facts.projects ?? {})) {
    refer(`projects.${name}.form`, form, 'forms')
    referAll(`projects.${name}.tracks`, tracks, 'tracks')
  }
  refer('call.date', facts.call?.date, 'dates')
  refer('application', facts.application, 'forms')
  facts.notes.forEach(({ id }, index) => {
    if (facts.notes.findIndex((note) => note.id === id) !== index) tell(`notes.${index}.id`, `${id} is said twice`)
  })
  for (const [verb, spec] of Object.entries(facts.verbs)) {
    if (RESERVED.includes(verb)) tell(`verbs.${verb}`, 'is a name the engine and its addresses keep for themselves')
    for (const field of Object.keys(spec.payload?.shape ?? {}))
      if (STAMP.includes(field)) tell(`verbs.${verb}.payload.${field}`, "is part of every event's stamp")
    if (spec.payload) faults.push(...readVerb(verb, spec, spec.payload).faults)
  }
  return [
    ...faults,
    ...checkForms(facts),
    ...checkLetters(facts),
    ...checkEditionSpec(facts),
    ...checkTakingPart(facts),
    ...checkEligibility(facts),
    ...checkOpenFacts(facts),
  ]
}

const KINDS = ['dates', 'tracks', 'documents', 'forms', 'tasks', 'letters', 'verbs', 'timers'] as const
type Kind = (typeof KINDS)[number]
