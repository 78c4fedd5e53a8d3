import type { AnyStateMachine } from 'xstate'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { nodeAt } from '../nodes.ts'
import { leadsOn } from './reach.ts'
import { pathsOf } from './forms.ts'

/** What a program says of applications of its earlier versions: every name that it leads to must be there. */
export function checkMigrations(facts: Facts, machine: AnyStateMachine): Fault[] {
  const faults: Fault[] = []
  for (const [from, { states = {}, tasks = {}, answers = {} }] of Object.entries(facts.migrations ?? {})) {
    const tell = (path: string, message: string): void => void faults.push({ path: `migrations.${from}${path}`, message })
    const version = Number(from)
    if (!Number.isInteger(version) || version < 1 || version >= facts.version) tell('', `is no version before ${facts.version}`)
    for (const [state, target] of Object.entries(states)) {
      const node = nodeAt(machine, target)
      if (!node || target === '') tell(`.states.${state}`, `${target || 'the lifecycle itself'} is no state of the lifecycle`)
      else if (node.type === 'history' || leadsOn(node)) tell(`.states.${state}`, `nobody stands in ${target}: it leads on by itself`)
    }
    for (const [task, target] of Object.entries(tasks))
      if (!Object.hasOwn(facts.tasks, target)) tell(`.tasks.${task}`, `${target} is not one of tasks`)
    for (const [form, paths] of Object.entries(answers)) {
      const schema = Object.hasOwn(facts.forms, form) ? facts.forms[form] : undefined
      if (!schema) tell(`.answers.${form}`, `${form} is not one of forms`)
      const asked = pathsOf(facts, form)
      for (const [path, target] of Object.entries(paths))
        if (schema && !asked.has(target)) tell(`.answers.${form}.${path}`, `${target} is no question of the form`)
    }
  }
  return faults
}
