import { modules } from './taking-part.ts'

/**
 * The terms our pages use, explained in our words. The source has a glossary of 14 (IHI-06); of its terms and definitions only what it
 * says of affinity groups reached us, so the rest is missing here and said so (OURS-13).
 */
export const glossary: Record<string, string> = {
  'Affinity group':
    'A Racial Justice Affinity Group: a regular meeting in which people of color and white people talk about racial justice apart from one another. ' +
    'There are two. You choose for yourself, you may say “I prefer not to say”, and how often and how long they meet can change with need.', // IHI-52, IHI-66
  'Equity lens': 'Looking at a number or a decision and asking whom it serves, whom it does not, and why.',
  Framework: `The five parts of the work: ${modules.map(({ title }) => title).join('; ')}.`, // IHI-04
  'Groundwater Training': 'An online training by REI that every team of both tracks takes in the second month.', // IHI-17
  'Lived experience': 'What a person knows because it happened to them: as a patient, as a neighbor, in a body or a language.', // IHI-57
  'Quality improvement': 'Testing small changes, measuring what they do, and keeping those that help.', // IHI-24
  'Radical hope': 'Being sure that things can change before one can see how.', // IHI-26
  'REAL data': 'What patients tell of their race, ethnicity and preferred language.', // IHI-24, IHI-78
  'SOGI data': 'What patients tell of their sexual orientation and gender identity.', // IHI-24
  'Stratified data': 'Results told apart by group, for example by preferred language, so that a gap can be seen.', // IHI-59
  'Structural racism': 'Racism held in rules, money, places and habits, which goes on without anyone meaning it.', // IHI-24
}
