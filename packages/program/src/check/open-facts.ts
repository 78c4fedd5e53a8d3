import type { Facts } from '../facts.ts'
import type { Fault } from '../fault.ts'

/** What is left open, and then read as though it were not; or known, and decided all the same. */
export function checkOpenFacts({ contact, costs, toDecide = {}, decidedBy }: Facts): Fault[] {
  const faults: Fault[] = []
  const tell = (path: string, message: string): void => void faults.push({ path, message })
  if (contact === undefined && toDecide['contact']?.kind !== 'email')
    tell('contact', 'is missing: give it, or let editions decide it as an open fact of kind email')
  if (contact !== undefined && toDecide['contact']) tell('toDecide.contact', 'is decided by the program already: leave out one of the two')
  costs.forEach((cost, index) => {
    if ('decided' in cost && !toDecide[cost.decided]) tell(`costs.${index}.decided`, `${cost.decided} is not one of toDecide`)
  })
  for (const [name, { by }] of Object.entries(toDecide))
    if (by === undefined && decidedBy === undefined)
      tell(`toDecide.${name}`, 'does not say who can give it: add `by`, or decidedBy for all')
  return faults
}
