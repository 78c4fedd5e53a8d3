import type { Condition } from './condition.ts'
import type { Answers, Field, FormDefinition } from './definition.ts'
import { evaluate, isBlank, type Scope } from './evaluate.ts'

/** Whether a page, field or option is shown. `scope.answers` must be the shown answers, or a parked one would decide. */
export const isShown = (thing: { if?: Condition }, scope: Scope): boolean => thing.if === undefined || evaluate(thing.if, scope)

/** What is told of each field that is shown, in order: where it is, its tidied answer, and what its own conditions may look at. */
export type Visit = (field: Field, path: string, value: unknown, scope: Scope) => void

/**
 * The answers that count: those to what is shown, texts trimmed, blanks left out. Answers to what is hidden are parked where they were:
 * neither handed in nor checked, and no condition sees them. Conditions look at what comes before them, so one pass settles it.
 */
export function shownAnswers(definition: FormDefinition, answers: Answers, { track }: { track: string }, visit?: Visit): Answers {
  const shown: Answers = {}
  for (const page of definition.pages) {
    if (!isShown(page, { track, answers: shown })) continue
    keep(page.fields, own(answers, page.id), (shown[page.id] = {}), `${page.id}.`, { track, answers: shown }, visit)
  }
  return shown
}

function keep(fields: readonly Field[], given: unknown, kept: Record<string, unknown>, prefix: string, scope: Scope, visit?: Visit): void {
  for (const field of fields) {
    if (!isShown(field, scope)) continue
    const path = prefix + field.name
    const value = tidy(own(given, field.name))
    if (value !== undefined) kept[field.name] = value
    visit?.(field, path, value, scope)
    if (field.type !== 'group' || !Array.isArray(value)) continue
    kept[field.name] = value.map((item, index) => {
      const inner = {}
      keep(field.fields ?? [], item, inner, `${path}.${index}.`, { ...scope, item: inner }, visit)
      return inner
    })
  }
}

const own = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key) ? (from as Record<string, unknown>)[key] : undefined

/** Blank, null and an empty list are no answer. */
function tidy(value: unknown): unknown {
  if (typeof value === 'string') return isBlank(value) ? undefined : value.trim()
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value
}
