import { checkAnswers, compileForm, type Answers } from '@cohortium/program'
import { healthEquityCircle } from '@cohortium/programs'
import { expect, test } from 'vitest'
import type { DemoApplicant } from '../script.ts'
import { demoOf } from './index.ts'

const { facts } = healthEquityCircle
const { applicants, editions } = demoOf()
const forms = Object.fromEntries(Object.entries(facts.forms).map(([name, schema]) => [name, compileForm(name, schema)]))

/** What was written in the end. A chapter’s school and place stand there since it was begun. */
function answersTo(form: string, { steps, organisation, track }: DemoApplicant): Answers {
  const started = track === 'chapter' ? { 'chapter.school': organisation?.name, 'chapter.place': organisation?.location } : {}
  const fields = steps.flatMap(([, act]) => (act.kind === 'answers' && act.form === form ? [act.fields] : []))
  const answers: Answers = {}
  for (const [path, value] of Object.entries(Object.assign(form === 'application' ? started : {}, ...fields) as object)) {
    const [page = '', field = ''] = path.split('.')
    answers[page] = { ...answers[page], [field]: value }
  }
  return answers
}

test('whoever sends something has written all that is asked, and campaigns are whole', () => {
  const senders = applicants.filter(({ steps }) => steps.some(([, act]) => act.kind === 'does' && act.verb === 'submit'))
  const writers = applicants.filter(({ steps }) => steps.some(([, act]) => act.kind === 'answers' && act.form === 'campaigns'))
  const faults = (form: string, one: DemoApplicant): string[] =>
    checkAnswers(forms[form]!, answersTo(form, one), { track: one.track }).map(({ path }) => `${one.name}: ${path}`)
  expect([senders.length, senders.flatMap((one) => faults('application', one))]).toEqual([24, []])
  expect([writers.length, writers.flatMap((one) => faults('campaigns', one))]).toEqual([3, []])
})

test('a member is welcomed into a chapter that gathers by then, and everybody’s days follow one another', () => {
  for (const { name, within, steps } of applicants) {
    const days = steps.map(([day]) => day)
    expect([name, days]).toEqual([name, days.toSorted((one, other) => one - other)])
    expect(days.at(-1)).toBeLessThan(editions[0]!.openedDaysAgo!)
    if (within === undefined) continue
    const gathers = applicants.find(({ key }) => key === within)?.steps.find(([, act]) => act.kind === 'staff' && act.verb === 'gather')
    expect([name, gathers !== undefined && gathers[0] < days[0]!]).toEqual([name, true])
  }
})

test('addresses reach nobody, and nobody is in two chapters; a founder is a member of her own', () => {
  expect(applicants.filter(({ email }) => !/\.example\.(org|com|net)$/.test(email))).toEqual([])
  const people = applicants.filter(({ track }) => track === 'member').map(({ email }) => email)
  expect(new Set(people).size).toBe(people.length)
  const founders = applicants.filter(({ email, key }) => people.includes(email) && key !== undefined).map(({ key }) => key)
  expect(founders).toEqual(['alder', 'harbor', 'mill'])
})
