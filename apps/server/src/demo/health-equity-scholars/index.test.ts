import { evaluate } from '@cohortium/program'
import { healthEquityScholars } from '@cohortium/programs'
import { expect, test } from 'vitest'
import { answersTo, does, lacking, outOfTime, reachable, repeated, sendersOf } from '../script.fixture.ts'
import { demoOf } from './index.ts'

const { facts } = healthEquityScholars
const { applicants, editions } = demoOf('2026-11-22')

test('everybody who sends an application has filled it in and may take part', () => {
  const senders = sendersOf(applicants)
  const broken = senders.flatMap((one) => {
    const scope = { track: one.track, answers: answersTo(facts, 'application', one) }
    return facts.eligibility.flatMap((rule) =>
      typeof rule === 'string' || !rule.holds || evaluate(rule.holds, scope) ? [] : [[one.name, rule.id]],
    )
  })
  expect([senders.length, lacking(facts, 'application', senders), broken]).toEqual([17, [], []])
})

test('a task is finished with a whole form', () => {
  for (const [name, { form = '' }] of Object.entries(facts.tasks)) {
    const doers = applicants.filter((one) => does(one, (act) => act.kind === 'task' && act.task === name))
    expect([name, lacking(facts, form, doers)]).toEqual([name, []])
  }
})

test('people are told apart by addresses that reach nobody, and their days follow one another', () => {
  expect([reachable(applicants), repeated(applicants), outOfTime(applicants, editions)]).toEqual([[], [], []])
})
