import type { LetterFacts } from '@cohortium/program'
import { lettersFor, pagesOf, textsIn } from '../texts.fixture.ts'
import { healthEquityScholars } from './program.ts'

const { facts } = healthEquityScholars

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

export const letterTexts = (): string[] => lettersFor(healthEquityScholars, [sample, bare])

/** What applicants and scholars read: pages, forms, buttons, letters. */
export const toApplicants = (): string[] => [...pagesOf(healthEquityScholars, 'toDecide', 'roles'), ...letterTexts()]
/** All texts, those that staff alone read too. */
export const allTexts = (): string[] => [
  ...toApplicants(),
  ...textsIn([facts.notes, facts.sources, facts.words, facts.toDecide, facts.roles]),
]
