import { readForm } from '../compile/form.ts'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'

/** Sessions in months that are none, projects that start from answers nobody gives. */
export function checkTakingPart(facts: Facts): Fault[] {
  const faults: Fault[] = []
  const tell = (path: string, message: string): void => void faults.push({ path, message })
  const tracks = (path: string, names: readonly string[] | undefined): void =>
    names?.forEach((name, index) => {
      if (!Object.hasOwn(facts.tracks, name)) tell(`${path}.${index}`, `${name} is not one of tracks`)
    })
  facts.sessions.forEach(({ tracks: names, months, inPerson }, index) => {
    tracks(`sessions.${index}.tracks`, names)
    for (const month of typeof months === 'string' ? [] : months)
      if (!Number.isInteger(month) || month < 1) tell(`sessions.${index}.months`, `${month} is no month: they count from 1`)
    for (const month of inPerson === true ? [] : (inPerson ?? []))
      if (typeof months === 'string' || !months.includes(month)) tell(`sessions.${index}.inPerson`, `${month} is not one of its months`)
  })
  for (const [name, { form, tracks: names, startsFrom = {} }] of Object.entries(facts.projects ?? {})) {
    tracks(`projects.${name}.tracks`, names)
    if (!Object.hasOwn(facts.forms, form)) {
      tell(`projects.${name}.form`, `${form} is not one of forms`)
      continue
    }
    for (const [to, from] of Object.entries(startsFrom)) {
      if (!pathsOf(facts, form).has(to)) tell(`projects.${name}.startsFrom`, `${to} is no question of forms.${form}`)
      if (!pathsOf(facts, facts.application).has(from))
        tell(`projects.${name}.startsFrom.${to}`, `${from} is no question of the application`)
    }
  }
  return faults
}

/** Every question of a form as `page.field`. */
export function pathsOf(facts: Facts, form: string): Set<string> {
  const schema = facts.forms[form]
  if (!schema) return new Set()
  return new Set(readForm(form, schema).definition.pages.flatMap(({ id, fields }) => fields.map(({ name }) => `${id}.${name}`)))
}
