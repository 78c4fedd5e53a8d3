import type { Fields } from '../script.ts'

/** A made-up applicant: who they are at work, and why they apply. */
export interface Person {
  name: string
  email: string
  role: 'physician' | 'nurse' | 'administrator' | 'socialWorker' | 'other'
  otherRole?: string
  /** May be left out. */
  employer?: { name: string; location: string }
  duties: string
  aims: readonly ('communication' | 'racism' | 'policies' | 'initiatives' | 'leadership')[]
  change: string
  next: string
  hours?: string
  support: boolean
}

/** What somebody has who has only begun. */
export const beginningOf = ({ role, otherRole, duties }: Person): Fields => ({
  'you.role': role,
  ...(otherRole !== undefined && { 'you.otherRole': otherRole }),
  'you.duties': duties,
})

/** All answers of the application, by path. */
export const applicationOf = (person: Person): Fields => ({
  ...beginningOf(person),
  ...(person.employer && { 'you.employer': person.employer.name }),
  'purpose.aims': person.aims,
  'purpose.change': person.change,
  'purpose.next': person.next,
  ...(person.hours !== undefined && { 'practical.hours': person.hours }),
  'practical.support': person.support,
})
