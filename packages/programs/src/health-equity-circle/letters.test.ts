import type { Letter, LetterFacts } from '@cohortium/program'
import { expect, test } from 'vitest'
import { demoEdition } from './editions.ts'
import { letters } from './letters.ts'

const sample: LetterFacts = {
  program: 'Health Equity Circle',
  edition: 'Health Equity Circle',
  organisation: 'Harborview State University',
  greeting: 'Dear Ines',
  track: 'Join a chapter',
  appliedTrack: 'Join a chapter',
  applicant: 'Ines Aldana',
  within: 'Harborview Circle',
  dates: { answerDue: '<answerDue>' },
  texts: { note: 'We meet on Thursdays.', reason: 'A mistake of ours.', question: 'Who is your ally?' },
  link: 'https://example.org/my#rt_1',
  contact: 'circle@example.org',
  decided: { welcomedBy: 'the organizers', privacy: 'Nobody else reads it.', governance: 'One voice each.', fee: 'Nothing.' },
  missing: [],
}
const { within: _, ...alone } = sample
const bare: LetterFacts = { ...alone, dates: {}, texts: {}, decided: {} }
const all: [string, Letter][] = Object.entries(letters)
const breaking = (rule: RegExp): string[] =>
  all
    .filter(([, { subject, body }]) => [sample, bare].some((given) => rule.test(`${subject(given)}\n${body(given)}`)))
    .map(([name]) => name)

test('every letter renders, with all it may speak of and with nothing but the names', () => {
  expect(breaking(/undefined|null|NaN|\[object|\n\n\n| {2}/)).toEqual([])
})

test('no letter shouts, excuses itself, or speaks of a choice among people', () => {
  expect(breaking(/!|unfortunately|selected|rejected|successful|cohort/i)).toEqual([])
})

test('a letter to an applicant greets, says whom to ask, and ends with us', () => {
  const ending = 'Questions? Write to circle@example.org. A person answers.\n\nThose who run Health Equity Circle'
  const isWhole = ({ body }: Letter): boolean => body(sample).startsWith('Dear Ines,\n\n') && body(sample).endsWith(ending)
  expect(all.filter(([, letter]) => letter.to === 'applicant' && !isWhole(letter))).toEqual([])
  expect(all.filter(([, { to }]) => to === 'staff').map(([name]) => name)).toEqual(['waiting'])
})

test('HEC-09, HEC-11: a receipt says that nobody is chosen, who answers and by when, and what becomes of what one told', () => {
  const body = letters.receipt.body({ ...sample, decided: { ...sample.decided, ...(demoEdition.decided as Record<string, string>) } })
  const order = [
    'Harborview Circle',
    'You hear by <answerDue> from the organizers of the circle.',
    'Nobody is chosen, and nobody is declined.',
    'What you write about yourself is read by those who welcome you.',
  ]
  expect(order.filter((words) => !body.includes(words))).toEqual([])
  expect(letters.receipt.body(bare)).toContain('You want to be a part of your chapter.')
})

test('what follows a heading belongs to it: of the letter itself nothing is left but how it ends', () => {
  const after = (body: string): string[] => {
    const parts = body.split('\n\n').slice(0, -2)
    const first = parts.findIndex((part) => part.startsWith('# '))
    return first < 0 ? [] : parts.slice(first).filter((part, place, all) => !part.startsWith('# ') && !all[place - 1]?.startsWith('# '))
  }
  expect(all.filter(([, { body }]) => after(body(sample)).length > 0).map(([name]) => name)).toEqual([])
})
