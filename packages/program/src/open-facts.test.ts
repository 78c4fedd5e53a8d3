import { describe, expect, it } from 'vitest'
import { circle } from './circle.fixture.ts'
import { checkEdition, type EditionDraft } from './edition.ts'
import { contactOf, costsOf, said } from './open-facts.ts'

const edition: EditionDraft = {
  title: 'Circle',
  slug: 'circle',
  zone: 'Europe/London',
  dates: {},
  seats: { member: { seats: 10, reserved: 0 } },
  graceMinutes: 0,
  decided: { contact: 'hello@example.org', fee: 'None', replyWithin: 21 },
}
const faults = (change: Partial<EditionDraft>, publish = true): string[] =>
  checkEdition(circle, { ...edition, ...change }, { publish }).map(({ path, message }) => `${path}: ${message}`)

describe('an edition with facts still open', () => {
  it('is published once all are decided', () => expect(faults({})).toEqual([]))

  it('stays a draft until then, and says who can give each', () => {
    expect(faults({ decided: { contact: 'hello@example.org' }, seats: {} }, false)).toEqual([])
    expect(faults({ decided: { contact: 'hello@example.org' }, seats: {} })).toEqual([
      'decided.fee: Decide “Fee”; the source leaves it open, and without it the edition stays a draft. It can be had from the treasurer',
      'decided.replyWithin: Decide “Days to an answer”; the source leaves it open, and without it the edition stays a draft. It can be had from the founders',
      'seats.member: Say how many seats Members has; without them the edition stays a draft. It can be had from the founders',
    ])
  })

  it('takes only what each fact is, and no fact the program does not leave open', () => {
    expect(faults({ decided: { contact: 'nobody', fee: ' ', replyWithin: 1.5, colour: 'green' } }, false)).toEqual([
      'decided.contact: is no e-mail address',
      expect.stringMatching(/^decided\.fee: /),
      'decided.replyWithin: is a whole number of days',
      expect.stringMatching(/^decided: .*colour/),
    ])
  })

  it('sets no number for a track whose places are not counted', () => {
    expect(faults({ seats: { member: { seats: 10, reserved: 0 }, chapter: { seats: 1, reserved: 0 } } }, false)).toEqual([
      expect.stringMatching(/^seats: .*chapter/),
    ])
  })
})

it('costs and the contact are read as the edition decided them, and say so while it has not', () => {
  const { decided = {} } = edition
  expect([costsOf(circle.facts, decided as Record<string, string>), contactOf(circle.facts, decided as Record<string, string>)]).toEqual([
    [{ title: 'Fee', paidBy: '', text: 'None' }],
    'hello@example.org',
  ])
  expect([costsOf(circle.facts, {}), contactOf(circle.facts, {})]).toEqual([[{ title: 'Fee', paidBy: '', text: 'Not decided yet.' }], ''])
})

it('a decided fact in words: numbers and lists as the reader writes them', () => {
  expect([said(1200, 'en-GB'), said(['one', 'two', 'three'], 'en-US'), said(undefined, 'en-GB')]).toEqual([
    '1,200',
    'one, two, and three',
    undefined,
  ])
})
