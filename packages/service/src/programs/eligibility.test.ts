import { expect, it } from 'vitest'
import type { Condition, Program } from '@cohortium/program'
import { circle } from '../../test/circle.ts'
import { judge } from './eligibility.ts'

const level = ['in', ['answer', 'about.level'], ['resident', 'fellow']] as const satisfies Condition
const later = ['ge', ['answer', 'about.finishes'], ['edition', 'begins']] as const satisfies Condition

/** Whether an application with these answers is refused by a rule. */
function refuses(holds: Condition, about: Record<string, unknown>, dates: Record<string, { local: string; at: number }> = begins): boolean {
  const rule = { id: 'rule', text: 'A rule', holds, otherwise: 'refuse' } as const
  const program: Program = { ...circle, facts: { ...circle.facts, eligibility: [rule] } }
  const answers = { application: { answers: { about } } }
  return judge({ program, track: 'scholar', edition: { dates }, answers }).refused.length > 0
}
const begins = { begins: { local: '2023-01', at: 0 } }

it.each([
  ['both known and false', ['and', level, later], { level: 'other', finishes: '2022-01' }, true],
  ['one false, the other not answered: nothing could save it', ['and', level, later], { level: 'other' }, true],
  ['one true, the other not answered', ['and', level, later], { level: 'resident' }, false],
  ['one false, the other hidden: fellows are not asked when they finish', ['or', ['eq', ['answer', 'about.level'], 'resident'], later], { level: 'fellow', finishes: '2022-01' }, false],
  ['one true settles it', ['or', level, later], { level: 'resident' }, false],
  ['all false', ['or', ['eq', ['answer', 'about.level'], 'fellow'], later], { level: 'resident', finishes: '2022-01' }, true],
  ['the opposite of what is not known is not known', ['not', level], {}, false],
  ['the opposite of what holds', ['not', level], { level: 'fellow' }, true],
  ['a question about whether one answered, answered', ['answered', ['answer', 'about.idea']], { level: 'fellow' }, false],
  ['the track is always known', ['eq', ['track'], 'guest'], {}, true],
] as [string, Condition, Record<string, unknown>, boolean][])('%s', (_, condition, about, expected) => {
  expect(refuses(condition, about)).toBe(expected)
}) // prettier-ignore

it('judges nothing by a date that the edition has not', () => {
  expect(refuses(later, { level: 'resident', finishes: '2022-01' })).toBe(true)
  expect(refuses(later, { level: 'resident', finishes: '2022-01' }, {})).toBe(false)
})
