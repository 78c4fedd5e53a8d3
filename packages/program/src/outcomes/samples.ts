import { readVerb } from '../compile/form.ts'
import type { Facts } from '../facts.ts'
import type { Context } from '../life.ts'
import type { Field } from '../form/definition.ts'

/** More than enough for any payload a person would fill in; a payload of many choices is walked in part. */
const MOST = 64

/**
 * Payloads to try a verb with: every value of a choice, both of a yes or no, one of all else. A field called `task` takes the first task
 * that is asked for and not done: the order in which tasks are done changes nothing, and all orders would be n! paths.
 */
export function payloadsOf(facts: Facts, verb: string, context: Context): Record<string, unknown>[] {
  const spec = facts.verbs[verb]
  if (!spec?.payload) return [{}]
  const { definition } = readVerb(verb, spec, spec.payload)
  let payloads: Record<string, unknown>[] = [{}]
  for (const field of definition.pages[0]?.fields ?? []) {
    const values =
      field.name === 'task' ? nextTask(context) : [...valuesOf(field), ...(field.required || !isOpenChoice(field) ? [] : [undefined])]
    payloads = payloads
      .flatMap((payload) => values.map((value) => (value === undefined ? payload : { ...payload, [field.name]: value })))
      .slice(0, MOST)
  }
  return payloads
}

const nextTask = ({ tasksAsked, tasksDone }: Context): string[] => tasksAsked.filter((task) => !tasksDone.includes(task)).slice(0, 1)

const isOpenChoice = ({ type }: Field): boolean => type === 'choice' || type === 'yesNo'

function valuesOf(field: Field): unknown[] {
  const { type, min = 0, options = [], fields = [] } = field
  if (type === 'choice') return options.map(({ value }) => value)
  if (type === 'yesNo') return [true, false]
  if (!field.required) return [undefined]
  if (type === 'attest') return [true]
  if (type === 'number') return [min]
  if (type === 'choices') return [options.slice(0, Math.max(min, 1)).map(({ value }) => value)]
  if (type === 'group')
    return [Array.from({ length: Math.max(min, 1) }, () => Object.fromEntries(fields.map((inner) => [inner.name, valuesOf(inner)[0]])))]
  return [TEXTS[type] ?? 'x'.repeat(Math.max(min, 1))]
}

const TEXTS: Partial<Record<Field['type'], string>> = {
  email: 'name@example.org',
  url: 'https://example.org',
  date: '2023-01-01',
  month: '2023-01',
}
