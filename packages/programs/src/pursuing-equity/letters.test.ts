import type { Letter, LetterFacts } from '@cohortium/program'
import { expect, test } from 'vitest'
import { pagesOf } from '../texts.fixture.ts'
import { letters } from './letters.ts'
import { pursuingEquity } from './program.ts'

const { facts } = pursuingEquity
const sample: LetterFacts = {
  program: 'Pursuing Equity',
  edition: 'Pursuing Equity 2023',
  organisation: 'Harrow Bay Health',
  greeting: 'Dear Imani',
  track: 'Learning Network',
  appliedTrack: 'Action Community',
  dates: Object.fromEntries([...Object.keys(facts.dates), ...Object.keys(facts.timers)].map((name) => [name, `<${name}>`])),
  texts: {
    stoodOut: 'You measure the wait.',
    missed: 'Who frees the time?',
    next: 'Name that person.',
    note: 'Glad.',
    reason: 'A mistake of ours.',
  },
  link: 'https://example.org/my#rt_1',
  contact: facts.contact!,
  applicant: 'Harrow Bay Health',
  decided: {},
  missing: ['Team video'],
}
const bare: LetterFacts = { ...sample, dates: {}, texts: {}, missing: [] }
const community: LetterFacts = { ...sample, track: 'Action Community' }

const all = Object.entries(letters)
const whole = ({ subject, body }: Letter, given: LetterFacts): string => `${subject(given)}\n${body(given)}`
/** Names of the letters that break a rule. */
const breaking = (rule: RegExp): string[] =>
  all.filter(([, letter]) => [sample, community, bare].some((given) => rule.test(whole(letter, given)))).map(([name]) => name)

test('every letter renders, with all it may speak of and with nothing but the names', () => {
  expect(breaking(/undefined|null|NaN|\[object|\n\n\n/)).toEqual([])
})

test('no letter shouts, excuses itself or compares', () => {
  expect(breaking(/!|unfortunately|cohort|high quality/i)).toEqual([])
})

test('a letter to a team greets it, says whom to ask, and ends with us', () => {
  const ending = 'Questions? Write to pursuingequity@ihi.org. A person answers.\n\nThose who run Pursuing Equity 2023'
  const isWhole = ({ body }: Letter): boolean => body(sample).startsWith('Dear Imani,\n\n') && body(sample).endsWith(ending)
  expect(all.filter(([, letter]) => letter.to === 'applicant' && !isWhole(letter))).toEqual([])
  expect(all.filter(([, { to }]) => to === 'staff').map(([name]) => name)).toEqual(['overdue'])
})

test('IHI-20: an offer says what was not given, what is offered, by when, what silence does, and then the feedback', () => {
  const body = letters.offered.body(sample)
  const order = [
    'have not chosen',
    'We offer you a place in the Learning Network',
    'Please answer by <offerEnds>',
    'If we hear nothing',
    'You measure the wait.',
    'Who frees the time?',
    'Name that person.',
    'nothing to apply for again',
  ]
  const places = order.map((words) => body.indexOf(words))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places[0]).toBeGreaterThan(-1)
})

test('IHI-14: a receipt lists what came in and says by when we answer', () => {
  expect(letters.receipt.body({ ...sample, track: 'Action Community' })).toContain(
    'It is complete:\n\n- Your answers\n- Letter of commitment from CEO and Board Chair\n- Team video\n\nYou have our answer by <answerDue>.',
  )
  expect(letters.receipt.body(sample)).toContain('- Your answers\n- Letter of commitment\n\n')
  expect(letters.receipt.body(community)).toContain('It is an invitation, or feedback.')
  expect([letters.overdue.body(sample), letters.overdue.body(community)]).toEqual([
    expect.stringContaining('The Learning Network is answered within 30 days of receipt.'),
    expect.stringContaining('The Action Community is answered by <answersBy>.'),
  ])
})

test('IHI-19: who asked for the Action Community and gets no place reads that both tracks were weighed', () => {
  expect(letters.declined.body(sample)).toContain('We considered you for the Learning Network as well')
  expect(letters.declined.body({ ...sample, appliedTrack: 'Learning Network' })).not.toContain('as well')
  expect(letters.receipt.body(community)).toContain('we consider it for the Learning Network. You need not apply again.')
})

test('IHI-51: travel is spoken of to the Action Community alone', () => {
  const spoken = (letter: 'invited' | 'welcome') =>
    [sample, community].map((given) => letters[letter].body(given).includes('your organization pays for travel'))
  expect([spoken('invited'), spoken('welcome')]).toEqual([
    [false, true],
    [false, true],
  ])
})

test('IHI-62: a meeting every week is advised to both tracks, and is no rule', () => {
  const advice = 'We recommend that your team meets every week besides. That is advice, not a rule.'
  expect([sample, community].map((given) => letters.welcome.body(given).includes(advice))).toEqual([true, true])
})

test('IHI-02, IHI-09: whoever is told that it is free is told who pays, and how much', () => {
  const told = all.filter(([, letter]) => whole(letter, sample).includes('Taking part is free')).map(([name]) => name)
  expect(told).toEqual(['invited', 'offered'])
  for (const name of ['invited', 'offered'] as const)
    expect(letters[name].body(sample)).toContain(
      'our Founding Supporter Genentech, a member of the Roche Group, pays the fee, which is usually $30,000 a team.',
    )
})

test('IHI-80: where a letter says free, it says in the same breath what the organization pays itself', () => {
  const free =
    'Taking part is free: our Founding Supporter Genentech, a member of the Roche Group, pays the fee, which is usually $30,000 a team.'
  for (const { body } of [letters.invited, letters.offered]) {
    expect(body(sample)).toContain(`${free} All meetings are online, and your organization gives you the time for them.`)
    expect(body(community)).toContain(
      `${free} Two Learning Sessions are in Boston, and your organization pays for travel to them. It gives you the time for all meetings, and pays patients and neighbors who work with you for theirs.`,
    )
  }
})

test('IHI-80: free is said nowhere else but where the program is presented, and there, too, beside what the organization pays', () => {
  const place = /\b(place|seat)[^.]* is free\b/ // the other meaning of the word
  const free = (texts: readonly string[]) => texts.filter((text) => /\bfree\b/i.test(text) && !place.test(text))
  expect(breaking(/\bfree\b/i)).toEqual(['invited', 'offered'])
  expect(free(pagesOf(pursuingEquity))).toEqual([facts.summary])
  expect(facts.summary).toMatch(/^A free program of 18 months /)
  expect(facts.summary).toContain('pays the fee; your organization gives your team the time, and pays for any travel.')
})

test('the welcome lists the tasks of its track', () => {
  const listed = (given: LetterFacts) =>
    letters.welcome
      .body(given)
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => line.slice(2))
  const titles = Object.values(facts.tasks).map(({ title }) => title)
  expect([listed(sample), listed(community)]).toEqual([titles.slice(0, 1), titles])
})
