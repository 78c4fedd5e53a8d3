import { healthEquityCircle } from '@cohortium/programs'
import { expect, test } from 'vitest'
import type { DemoApplicant } from '../script.ts'
import { does, lacking, outOfTime, reachable, sendersOf } from '../script.fixture.ts'
import { demoOf } from './index.ts'

const { facts } = healthEquityCircle
const { applicants, editions } = demoOf()
/** A chapter’s school and place stand there since it was begun. */
const begunWith = ({ organisation, track }: DemoApplicant): Record<string, unknown> =>
  track === 'chapter' ? { 'chapter.school': organisation?.name, 'chapter.place': organisation?.location } : {}

test('whoever sends something has written all that is asked, and campaigns are whole', () => {
  const senders = sendersOf(applicants)
  const writers = applicants.filter((one) => does(one, (act) => act.kind === 'answers' && act.form === 'campaigns'))
  expect([senders.length, lacking(facts, 'application', senders, begunWith)]).toEqual([24, []])
  expect([writers.length, lacking(facts, 'campaigns', writers)]).toEqual([3, []])
})

test('a member is welcomed into a chapter that gathers by then, and everybody’s days follow one another', () => {
  expect(outOfTime(applicants, editions)).toEqual([])
  for (const { name, within, steps } of applicants) {
    if (within === undefined) continue
    const gathers = applicants.find(({ key }) => key === within)?.steps.find(([, act]) => act.kind === 'staff' && act.verb === 'gather')
    expect([name, gathers !== undefined && gathers[0] < steps[0]![0]]).toEqual([name, true])
  }
})

test('addresses reach nobody, and nobody is in two chapters; a founder is a member of her own', () => {
  expect(reachable(applicants)).toEqual([])
  const people = applicants.filter(({ track }) => track === 'member').map(({ email }) => email)
  expect(new Set(people).size).toBe(people.length)
  const founders = applicants.filter(({ email, key }) => people.includes(email) && key !== undefined).map(({ key }) => key)
  expect(founders).toEqual(['alder', 'harbor', 'mill'])
})
