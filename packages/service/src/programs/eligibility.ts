import type { EditionRow } from '@cohortium/engine'
import { evaluate, shownAnswers, type Answers, type Condition, type EligibilityRule, type Program, type Scope } from '@cohortium/program'
import { formOf } from './forms.ts'

export interface Applying {
  program: Program
  track: string
  edition: Pick<EditionRow, 'dates'>
  answers: Record<string, { answers: Answers }>
}

/** The rules that do not hold: some refuse the application, others make it an exception. `given` are the answers that count. */
export interface Judgement {
  refused: EligibilityRule[]
  exceptions: EligibilityRule[]
  given: Answers
}

/** Holds the application's answers to the rules of eligibility that a machine can judge. */
export function judge({ program, track, edition, answers }: Applying): Judgement {
  const { application, eligibility } = program.facts
  const form = formOf(program, application)
  const given = form ? shownAnswers(form, answers[application]?.answers ?? {}, { track }) : {}
  const dates = Object.fromEntries(Object.entries(edition.dates).map(([name, { local }]) => [name, local]))
  const scope = { track, answers: given, edition: dates }
  const broken = eligibility.filter(
    (rule): rule is EligibilityRule => typeof rule !== 'string' && rule.holds !== undefined && holds(rule.holds, scope) === false,
  )
  return {
    refused: broken.filter(({ otherwise }) => otherwise === 'refuse'),
    exceptions: broken.filter(({ otherwise }) => otherwise === 'exception'),
    given,
  }
}

/** Whether the program has a rule that a machine judges. */
export const isJudged = ({ facts }: Program): boolean =>
  facts.eligibility.some((rule) => typeof rule !== 'string' && rule.holds !== undefined)

/** Whether a `page.field` is among the answers that count. */
export const isAnswered = (given: Answers, path: string): boolean => evaluate(['answered', ['answer', path]], { track: '', answers: given })

/**
 * Whether a condition holds, does not, or cannot be said yet (undefined), because it turns on an answer that was not given or a date that is not
 * set. A rule refuses nobody for what the form still asks for, or does not ask them at all.
 */
function holds(condition: Condition, scope: Scope): boolean | undefined {
  const [operator, ...parts] = condition as [string, ...unknown[]]
  if (operator === 'not') {
    const inner = holds(parts[0] as Condition, scope)
    return inner === undefined ? undefined : !inner
  }
  if (operator === 'and' || operator === 'or') {
    const settles = operator === 'or'
    const each = parts.map((part) => holds(part as Condition, scope))
    return each.includes(settles) ? settles : each.includes(undefined) ? undefined : !settles
  }
  return parts.every((part) => isKnown(part, scope)) ? evaluate(condition, scope) : undefined
}

function isKnown(operand: unknown, scope: Scope): boolean {
  if (!Array.isArray(operand)) return true
  const [kind, inner] = operand as unknown[]
  if (kind === 'count') return isKnown(inner, scope)
  if (kind !== 'answer' && kind !== 'edition') return true // the track, or a list of literals
  return evaluate(['answered', operand] as unknown as Condition, scope)
}
