import { plain } from '../plain.ts'
import type { Fields } from '../script.ts'

/** Where the residencies are. */
export const farmington = 'Farmington, Connecticut'
export const hartford = 'Hartford, Connecticut'

/** A made-up trainee: where they train, how long still, and what they are looking for. */
export interface Person {
  name: string
  residency: string
  location: string
  level: 'pgy1' | 'pgy2' | 'pgy3' | 'pgy4' | 'pgy5' | 'pgy6' | 'fellow'
  /** How many months their training goes on after the last month of the intake; fewer than none: it ends before. */
  stays: number
  motivation: string
  subjects?: readonly string[]
  pathways?: readonly string[]
  idea?: string
  firstYearReason?: string
  endsReason?: string
}
/** What became of a second-year project. */
export interface Initiative {
  kind: 'qualityImprovement' | 'advocacy' | 'education' | 'communityEngagement'
  title: string
  done: string
  learned?: string
}

/** One address for one person, at a domain that reaches nobody. */
export const emailOf = ({ name }: Person): string => `${plain(name, '.')}@residents.example.org`

/** The first page, with the month in which training ends. */
export const trainingOf = ({ residency, level, firstYearReason, endsReason }: Person, ends: string): Fields => ({
  'training.residency': residency,
  'training.level': level,
  'training.ends': ends,
  ...(firstYearReason !== undefined && { 'training.firstYearReason': firstYearReason }),
  ...(endsReason !== undefined && { 'training.endsReason': endsReason }),
})

/** All answers of the application, by path. */
export const applicationOf = (person: Person, ends: string): Fields => ({
  ...trainingOf(person, ends),
  'purpose.motivation': person.motivation,
  ...(person.subjects && { 'purpose.subjects': person.subjects }),
  ...(person.pathways && { 'purpose.pathways': person.pathways }),
  ...(person.idea !== undefined && { 'purpose.idea': person.idea }),
  'promises.seminars': true,
  'promises.project': true,
  'promises.present': true,
})

export const initiativeOf = ({ title, done, learned }: Initiative): Fields => ({
  'initiative.title': title,
  'initiative.done': done,
  ...(learned !== undefined && { 'initiative.learned': learned }),
})
