import type { Fault } from '../fault.ts'
import type { Field, FormDefinition } from '../form/definition.ts'
import { MAX_DEPTH, MAX_NODES } from '../form/evaluate.ts'

const ARITY: Record<string, number | undefined> = {
  and: undefined,
  or: undefined,
  not: 1,
  eq: 2,
  ne: 2,
  lt: 2,
  le: 2,
  gt: 2,
  ge: 2,
  in: 2,
  has: 2,
  answered: 1,
  matches: 2,
}

interface Reader {
  answers: Set<string>
  items?: Set<string> | undefined
  /** Dates of the edition; forms cannot ask for them. */
  dates?: Set<string>
  tell: (message: string) => void
  nodes: number
}

/** Conditions that could not hold what they say: unknown operators, wrong arity, answers that are no answers or come later. */
export function checkConditions(definition: FormDefinition, form: string): Fault[] {
  const faults: Fault[] = []
  const answers = new Set<string>()
  const check = (condition: unknown, path: string, items?: Set<string>): void => {
    const tell = (message: string): void => void faults.push({ path, message })
    if (condition !== undefined) checkOne(condition, { answers, items, tell, nodes: 0 }, 1)
  }
  const visit = (field: Field, path: string, items?: Set<string>): void => {
    check(field.if, `${path}.if`, items)
    for (const option of field.options ?? []) check(option.if, `${path}.options.${option.value}.if`, items)
  }
  for (const page of definition.pages) {
    check(page.if, `${form}.${page.id}.if`)
    for (const field of page.fields) {
      const path = `${form}.${page.id}.${field.name}`
      visit(field, path)
      const items = new Set<string>()
      for (const inner of field.fields ?? []) {
        visit(inner, `${path}.${inner.name}`, items)
        items.add(inner.name)
      }
      answers.add(`${page.id}.${field.name}`)
    }
  }
  return faults
}

/** One condition on its own. */
export const checkCondition = (condition: unknown, reader: Omit<Reader, 'nodes'>): void => checkOne(condition, { ...reader, nodes: 0 }, 1)

function checkOne(condition: unknown, reader: Reader, depth: number): void {
  const { tell } = reader
  if (!Array.isArray(condition) || typeof condition[0] !== 'string') return tell(`${JSON.stringify(condition)} is no condition`)
  const [operator, ...parts] = condition as [string, ...unknown[]]
  if (depth > MAX_DEPTH) return tell(`is deeper than ${MAX_DEPTH}`)
  if (++reader.nodes > MAX_NODES) return reader.nodes === MAX_NODES + 1 ? tell(`holds more than ${MAX_NODES} conditions`) : undefined
  if (!Object.hasOwn(ARITY, operator)) return tell(`${operator} is no operator`)
  if (ARITY[operator] !== undefined && parts.length !== ARITY[operator])
    return tell(`${operator} takes ${ARITY[operator]}, not ${parts.length}`)
  if (['and', 'or', 'not'].includes(operator)) return parts.forEach((part) => checkOne(part, reader, depth + 1))
  checkOperand(parts[0], reader)
  if (operator === 'in') return Array.isArray(parts[1]) && parts[1].every(isLiteral) ? undefined : tell('in takes a list of literals')
  if (operator !== 'answered') checkOperand(parts[1], reader)
  if (operator === 'matches' && !isPattern(parts[1])) tell(`${JSON.stringify(parts[1])} is no pattern`)
}

function checkOperand(operand: unknown, reader: Reader): void {
  if (!Array.isArray(operand)) return isLiteral(operand) ? undefined : reader.tell(`${JSON.stringify(operand)} is no operand`)
  const [kind, name, ...rest] = operand as unknown[]
  if (kind === 'track' && operand.length === 1) return
  if (rest.length > 0) return reader.tell(`${JSON.stringify(operand)} is no operand`)
  if (kind === 'answer') return reader.answers.has(String(name)) ? undefined : reader.tell(`${String(name)} is no answer that comes before`)
  if (kind === 'edition' && reader.dates)
    return reader.dates.has(String(name)) ? undefined : reader.tell(`${String(name)} is no date of the edition`)
  if (kind === 'item')
    return reader.items?.has(String(name)) ? undefined : reader.tell(`${String(name)} is no field that comes before in this item`)
  if (kind === 'count' && Array.isArray(name) && name[0] !== 'count') return checkOperand(name, reader)
  reader.tell(`${JSON.stringify(operand)} is no operand`)
}

const isLiteral = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

function isPattern(value: unknown): boolean {
  try {
    return typeof value === 'string' && new RegExp(value) instanceof RegExp
  } catch {
    return false
  }
}
