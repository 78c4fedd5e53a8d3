import { compileForm, compileVerb, type LetterFacts } from '@cohortium/program'
import { healthEquityScholars } from './program.ts'

const { facts, lifecycle } = healthEquityScholars

/** Everything that a letter of this program may speak of. */
export const sample: LetterFacts = {
  program: facts.title,
  edition: 'Health Equity Scholars 2027',
  organisation: 'Harrow Bay Clinic',
  applicant: 'Noor Haddad',
  greeting: 'Dear Noor',
  track: 'Scholars',
  appliedTrack: 'Scholars',
  dates: Object.fromEntries([...Object.keys(facts.dates), ...Object.keys(facts.timers), 'submittedAt'].map((name) => [name, `<${name}>`])),
  texts: { note: 'Glad.', reason: 'A mistake of ours.', stoodOut: 'You counted.', missed: 'Who decides?' },
  link: 'https://example.org/my#rt_1',
  contact: 'scholars@example.org',
  decided: { fee: 'None.', travel: 'The program pays.', replyWithin: '30' },
  missing: ['Peer coaching'],
}
/** Nothing but what every letter has. */
export const bare: LetterFacts = { ...sample, dates: {}, texts: {}, decided: {}, missing: [] }

export const letterTexts = (): string[] =>
  Object.values(facts.letters).flatMap((letter) => [sample, bare].flatMap((given) => [letter.subject(given), letter.body(given)]))

/** What applicants and scholars read: pages, forms, buttons, letters. */
export const toApplicants = (): string[] => [
  ...textsIn({ ...facts, letters: {}, forms: {}, verbs: {}, notes: [], sources: {}, words: {}, toDecide: {}, roles: {} }),
  ...textsIn(Object.entries(facts.forms).map(([id, form]) => compileForm(id, form))),
  ...textsIn(Object.entries(facts.verbs).map(([id, verb]) => [verb.title, verb.description, verb.confirm, compileVerb(id, verb)])),
  ...textsIn(Object.values(lifecycle.states).map(({ meta }) => meta)),
  ...letterTexts(),
]

/** All texts of the program, those that staff alone read too. */
export const allTexts = (): string[] => [
  ...toApplicants(),
  ...textsIn([facts.notes, facts.sources, facts.words, facts.toDecide, facts.roles]),
]

function textsIn(from: unknown): string[] {
  if (typeof from === 'string') return [from]
  if (typeof from !== 'object' || from === null) return []
  return Object.values(from).flatMap(textsIn)
}
