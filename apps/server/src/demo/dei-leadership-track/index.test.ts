import { evaluate, type Answers } from '@cohortium/program'
import { deiLeadershipTrack } from '@cohortium/programs'
import { expect, test } from 'vitest'
import type { DemoApplicant } from '../script.ts'
import { answersTo, lacking, outOfTime, reachable, repeated, sendersOf } from '../script.fixture.ts'
import { demoOf } from './index.ts'

const { facts } = deiLeadershipTrack
const { applicants, editions } = demoOf('2026-11-22')
const editionOf = ({ edition }: DemoApplicant) => editions.find(({ name }) => name === edition)!
const verbsOf = ({ steps }: DemoApplicant): string[] =>
  steps.flatMap(([, act]) => (act.kind === 'does' || act.kind === 'staff' ? [act.verb] : []))

const applicationOf = (one: DemoApplicant): Answers => answersTo(facts, 'application', one)
const exceptionsOf = (one: DemoApplicant): string[] => {
  const scope = { track: one.track, answers: applicationOf(one), edition: { ends: editionOf(one).seed.dates['ends']! } }
  return facts.eligibility.flatMap((rule) => (typeof rule === 'string' || evaluate(rule.holds!, scope) ? [] : [rule.reason!]))
}
const reasonAt = (one: DemoApplicant, path: string): unknown => {
  const [page = '', field = ''] = path.split('.')
  return applicationOf(one)[page]?.[field]
}

test('whoever sends an application has filled it in, and gives a reason where a rule does not hold', () => {
  const senders = sendersOf(applicants)
  expect(lacking(facts, 'application', senders)).toEqual([])
  const asking = senders.filter((one) => exceptionsOf(one).length > 0)
  expect(asking.map(({ name }) => name)).toEqual([
    'Clementine Okoro',
    'Aurelio Banks',
    'Matteo Rinaldi',
    'Zora Lindqvist',
    'Leontyne Brooks',
  ])
  expect(asking.filter((one) => exceptionsOf(one).some((path) => reasonAt(one, path) === undefined))).toEqual([])
})

test('two intakes are alive at once, with about twenty trainees who take part or pause', () => {
  const isGone = (one: DemoApplicant): boolean =>
    ['leaveEarly', 'withdraw', 'declineOffer', 'decline'].some((verb) => verbsOf(one).includes(verb))
  const active = applicants.filter(
    (one) => ['firstYear', 'secondYear'].includes(one.edition) && verbsOf(one).includes('accept') && !isGone(one),
  )
  expect(active.map(({ edition }) => edition).filter((edition) => edition === 'firstYear')).toHaveLength(10)
  expect(active).toHaveLength(20)
})

test('people are told apart by addresses that reach nobody, and one of them applies twice; days follow one another', () => {
  expect([reachable(applicants), repeated(applicants), outOfTime(applicants, editions)]).toEqual([
    [],
    ['sunniva.rao@residents.example.org'],
    [],
  ])
})
