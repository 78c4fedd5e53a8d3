import { checkAnswers, compileForm, type Answers } from '@cohortium/program'
import { careerAdvancementProgramme } from '@cohortium/programs'
import { expect, test } from 'vitest'
import type { Act, DemoApplicant } from '../script.ts'
import { demoOf } from './index.ts'

const { facts } = careerAdvancementProgramme
const { applicants, editions } = demoOf('2026-11-22')

const answersTo = (form: string, { steps }: DemoApplicant): Answers => {
  const answers: Answers = {}
  for (const [, act] of steps)
    for (const [path, value] of Object.entries(fieldsFor(form, act))) {
      const [page = '', field = ''] = path.split('.')
      answers[page] = { ...answers[page], [field]: value }
    }
  return answers
}
function fieldsFor(form: string, act: Act): Record<string, unknown> {
  if (act.kind === 'answers') return act.form === form ? act.fields : {}
  return act.kind === 'task' && facts.tasks[act.task]?.form === form ? (act.fields ?? {}) : {}
}
const has = ({ steps }: DemoApplicant, isIt: (act: Act) => boolean): boolean => steps.some(([, act]) => isIt(act))
const lacking = (form: string, people: readonly DemoApplicant[]): unknown[] =>
  people.flatMap((one) => checkAnswers(compileForm(form, facts.forms[form]!), answersTo(form, one), { track: one.track }))

test('whoever sends an application has filled it in, and whoever names a month has named one', () => {
  const senders = applicants.filter((one) => has(one, (act) => act.kind === 'does' && act.verb === 'submit'))
  const starters = applicants.filter((one) => has(one, (act) => act.kind === 'task'))
  expect([senders.length, lacking('application', senders), starters.length, lacking('start', starters)]).toEqual([18, [], 9, []])
})

test('addresses reach nobody; one person applies twice; their days follow one another and are past', () => {
  expect(applicants.filter(({ email }) => !/\.example\.(org|com|net)$/.test(email))).toEqual([])
  expect(applicants.length - new Set(applicants.map(({ email }) => email)).size).toBe(1)
  for (const { name, edition, steps } of applicants) {
    const days = steps.map(([day]) => day)
    expect([name, days]).toEqual([name, days.toSorted((one, other) => one - other)])
    expect(days.at(-1)).toBeLessThan(editions.find((one) => one.name === edition)!.openedDaysAgo!)
  }
})

test('all that people and staff wrote is in the spelling of the United Kingdom', () => {
  const texts = JSON.stringify([applicants, editions.map(({ seed: { program: _, ...said } }) => said)])
  expect(texts.match(/\b(program|programs|organization|color|center|enroll|behavior|practicing)\b/gi)).toBeNull()
})
