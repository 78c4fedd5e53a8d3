import { checkAnswers, compileForm, evaluate, type Answers } from '@cohortium/program'
import { healthEquityScholars } from '@cohortium/programs'
import { expect, test } from 'vitest'
import type { Act, DemoApplicant } from '../script.ts'
import { demoOf } from './index.ts'

const { facts } = healthEquityScholars
const { applicants, editions } = demoOf('2026-11-22')

const answersTo = (form: string, { steps }: DemoApplicant): Answers => {
  const answers: Answers = {}
  for (const [, act] of steps) {
    const fields = fieldsFor(form, act)
    for (const [path, value] of Object.entries(fields)) {
      const [page = '', field = ''] = path.split('.')
      answers[page] = { ...answers[page], [field]: value }
    }
  }
  return answers
}
function fieldsFor(form: string, act: Act): Record<string, unknown> {
  if (act.kind === 'answers') return act.form === form ? act.fields : {}
  return act.kind === 'task' && facts.tasks[act.task]?.form === form ? (act.fields ?? {}) : {}
}
const does = ({ steps }: DemoApplicant, isIt: (act: Act) => boolean): boolean => steps.some(([, act]) => isIt(act))

test('everybody who sends an application has filled it in and may take part', () => {
  const form = compileForm('application', facts.forms['application']!)
  const senders = applicants.filter((one) => does(one, (act) => act.kind === 'does' && act.verb === 'submit'))
  const refusals = senders.flatMap((one) => {
    const answers = answersTo('application', one)
    const scope = { track: one.track, answers }
    const rules = facts.eligibility.flatMap((rule) =>
      typeof rule === 'string' || !rule.holds || evaluate(rule.holds, scope) ? [] : [rule.id],
    )
    return [...checkAnswers(form, answers, { track: one.track }).map(({ path }) => path), ...rules].map((path) => [one.name, path])
  })
  expect([senders.length, refusals]).toEqual([17, []])
})

test('a task is finished with a whole form', () => {
  for (const [name, { form = '' }] of Object.entries(facts.tasks)) {
    const definition = compileForm(form, facts.forms[form]!)
    const doers = applicants.filter((one) => does(one, (act) => act.kind === 'task' && act.task === name))
    expect(doers.flatMap((one) => checkAnswers(definition, answersTo(form, one), { track: one.track }))).toEqual([])
  }
})

test('people are told apart by addresses that reach nobody, and their days follow one another', () => {
  expect(new Set(applicants.map(({ email }) => email)).size).toBe(applicants.length)
  expect(applicants.filter(({ email }) => !/\.example\.(org|com|net)$/.test(email))).toEqual([])
  for (const { name, edition, steps } of applicants) {
    const days = steps.map(([day]) => day)
    expect([name, days]).toEqual([name, days.toSorted((one, other) => one - other)])
    expect(days.at(-1)).toBeLessThan(editions.find((one) => one.name === edition)!.openedDaysAgo!)
  }
})
