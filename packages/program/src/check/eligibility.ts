import { checkCondition } from '../compile/conditions.ts'
import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'
import { pathsOf } from './forms.ts'

/** Rules that could not be applied, and exceptions for which nobody is asked a reason. */
export function checkEligibility(facts: Facts): Fault[] {
  const asked = pathsOf(facts, facts.application)
  return facts.eligibility.flatMap((rule, index) => {
    if (typeof rule === 'string') return []
    const faults: Fault[] = []
    const path = `eligibility.${rule.id}`
    const tell = (message: string): void => void faults.push({ path, message })
    if (facts.eligibility.findIndex((other) => typeof other !== 'string' && other.id === rule.id) !== index) tell('is said twice')
    if (rule.holds) checkCondition(rule.holds, { answers: asked, dates: new Set(Object.keys(facts.dates)), tell })
    if (rule.holds && !rule.otherwise) tell('says when it holds, and not what happens otherwise')
    if (rule.otherwise && !rule.holds) tell('says what happens otherwise, and not when it holds')
    if (rule.otherwise === 'exception' && (rule.reason === undefined || !asked.has(rule.reason)))
      tell('allows an exception: name the answer in which its reason is given')
    return faults
  })
}
