import type { Condition } from './form/condition.ts'

/** One rule about who may take part. Without `holds`, people judge it and the software only says it. */
export interface EligibilityRule {
  id: string
  text: string
  /** Of the application's answers, and of `['edition', <date's name>]` as it is written there: `2027-07`. */
  holds?: Condition
  /** Where it does not hold: `refuse` stops the application from being sent; `exception` lets it be sent with a reason, and be decided as one (UCO-09). */
  otherwise?: 'refuse' | 'exception'
  /** Of an exception: the answer in which the applicant gives the reason, `page.field`. */
  reason?: string
}
export type Eligibility = string | EligibilityRule

export const eligibilityText = (rule: Eligibility): string => (typeof rule === 'string' ? rule : rule.text)
