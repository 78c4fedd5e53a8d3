import { careerAdvancementProgramme } from '@cohortium/programs'
import { expect, test } from 'vitest'
import { does, lacking, outOfTime, reachable, repeated, sendersOf } from '../script.fixture.ts'
import { demoOf } from './index.ts'

const { facts } = careerAdvancementProgramme
const { applicants, editions } = demoOf('2026-11-22')

test('whoever sends an application has filled it in, and whoever names a month has named one', () => {
  const senders = sendersOf(applicants)
  const starters = applicants.filter((one) => does(one, (act) => act.kind === 'task'))
  expect([senders.length, lacking(facts, 'application', senders), starters.length, lacking(facts, 'start', starters)]).toEqual([
    18,
    [],
    9,
    [],
  ])
})

test('addresses reach nobody; one person applies twice; their days follow one another and are past', () => {
  expect([reachable(applicants), repeated(applicants).length, outOfTime(applicants, editions)]).toEqual([[], 1, []])
})

test('all that people and staff wrote is in the spelling of the United Kingdom', () => {
  const texts = JSON.stringify([applicants, editions.map(({ seed: { program: _, ...said } }) => said)])
  expect(texts.match(/\b(program|programs|organization|color|center|enroll|behavior|practicing)\b/gi)).toBeNull()
})
