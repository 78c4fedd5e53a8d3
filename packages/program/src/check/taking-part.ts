import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { pathsOf } from './forms.ts'

/** Sessions in months that are none, projects that start from answers nobody gives. */
export function checkTakingPart(facts: Facts): Fault[] {
  const faults: Fault[] = []
  const tell = (path: string, message: string): void => void faults.push({ path, message })
  facts.sessions.forEach(({ months, inPerson }, index) => {
    for (const month of typeof months === 'string' ? [] : months)
      if (!Number.isInteger(month) || month < 1) tell(`sessions.${index}.months`, `${month} is no month: they count from 1`)
    for (const month of inPerson === true ? [] : (inPerson ?? []))
      if (typeof months === 'string' || !months.includes(month)) tell(`sessions.${index}.inPerson`, `${month} is not one of its months`)
  })
  const asked = pathsOf(facts, facts.application)
  for (const [name, { form, startsFrom = {} }] of Object.entries(facts.projects ?? {})) {
    const wanted = pathsOf(facts, form)
    for (const [to, from] of Object.hasOwn(facts.forms, form) ? Object.entries(startsFrom) : []) {
      if (!wanted.has(to)) tell(`projects.${name}.startsFrom`, `${to} is no question of forms.${form}`)
      if (!asked.has(from)) tell(`projects.${name}.startsFrom.${to}`, `${from} is no question of the application`)
    }
  }
  return faults
}
