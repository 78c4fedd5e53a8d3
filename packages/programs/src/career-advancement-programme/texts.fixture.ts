import type { LetterFacts } from '@cohortium/program'
import { lettersFor, pagesOf, textsIn } from '../texts.fixture.ts'
import { careerAdvancementProgramme } from './program.ts'

const { facts } = careerAdvancementProgramme

/** Everything that a letter of this programme may speak of. */
export const sample: LetterFacts = {
  program: facts.title,
  edition: 'Career Advancement at Thornmere',
  organisation: 'St Alder’s Hospital',
  applicant: 'Amara Osei-Lewis',
  greeting: 'Dear Amara',
  track: 'Shorter offering',
  appliedTrack: 'Shorter offering',
  dates: Object.fromEntries([...Object.keys(facts.timers), 'submittedAt'].map((name) => [name, `<${name}>`])),
  texts: { note: 'Glad.', reason: 'A mistake of ours.', feedback: 'Who decides?' },
  link: 'https://example.org/my#rt_1',
  contact: 'programme@example.org',
  decided: Object.fromEntries(Object.keys(facts.toDecide!).map((name) => [name, `<${name}>`])),
  missing: ['When you begin'],
}
/** Nothing but what every letter has. */
export const bare: LetterFacts = { ...sample, dates: {}, texts: {}, decided: {}, missing: [] }

export const letterTexts = (): string[] => lettersFor(careerAdvancementProgramme, [sample, bare])

/** What applicants and participants read: pages, forms, buttons, letters. */
export const toApplicants = (): string[] => [...pagesOf(careerAdvancementProgramme), ...letterTexts()]
/** All texts, those that staff alone read too. */
export const allTexts = (): string[] => [...toApplicants(), ...textsIn([facts.notes, facts.sources, facts.words])]
