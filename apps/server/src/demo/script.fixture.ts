/** What the tests of every program's script ask of it. */
import { checkAnswers, compileForm, type Answers, type Facts } from '@cohortium/program'
import type { Act, DemoApplicant, DemoEdition } from './script.ts'

/** Whether they, or the staff for them, do such a thing. */
export const does = ({ steps }: DemoApplicant, isIt: (act: Act) => boolean): boolean => steps.some(([, act]) => isIt(act))

/** Who sends what they began. */
export const sendersOf = (applicants: readonly DemoApplicant[]): DemoApplicant[] =>
  applicants.filter((one) => does(one, (act) => act.kind === 'does' && act.verb === 'submit'))

/** What stands in one of their forms in the end, beside what they said to begin. */
export function answersTo(facts: Facts, form: string, { steps }: DemoApplicant, begun: Record<string, unknown> = {}): Answers {
  const answers: Answers = {}
  for (const [path, value] of [begun, ...steps.map(([, act]) => fieldsFor(facts, form, act))].flatMap(Object.entries)) {
    const [page = '', field = ''] = path.split('.')
    answers[page] = { ...answers[page], [field]: value }
  }
  return answers
}

function fieldsFor(facts: Facts, form: string, act: Act): Record<string, unknown> {
  if (act.kind === 'answers') return act.form === form ? act.fields : {}
  return act.kind === 'task' && facts.tasks[act.task]?.form === form ? (act.fields ?? {}) : {}
}

/** What a form still lacks, by name and path. `begun` is what stands in it since they began. */
export function lacking(
  facts: Facts,
  form: string,
  people: readonly DemoApplicant[],
  begun: (one: DemoApplicant) => Record<string, unknown> = () => ({}),
): string[] {
  const definition = compileForm(form, facts.forms[form]!)
  return people.flatMap((one) =>
    checkAnswers(definition, answersTo(facts, form, one, begun(one)), { track: one.track }).map(({ path }) => `${one.name}: ${path}`),
  )
}

/** Addresses at which somebody might be. */
export const reachable = (applicants: readonly DemoApplicant[]): string[] =>
  applicants.map(({ email }) => email).filter((email) => !/\.example\.(org|com|net)$/.test(email))

/** Addresses that stand more than once. */
export const repeated = (applicants: readonly DemoApplicant[]): string[] =>
  applicants.map(({ email }) => email).filter((email, place, all) => all.indexOf(email) !== place)

/** Whose days go back, or are still to come. */
export const outOfTime = (applicants: readonly DemoApplicant[], editions: readonly DemoEdition[]): string[] =>
  applicants
    .filter(({ edition, steps }) => {
      const days = steps.map(([day]) => day)
      const today = editions.find(({ name }) => name === edition)?.openedDaysAgo ?? -1
      return days.some((day, place) => day < (days[place - 1] ?? 0) || day >= today)
    })
    .map(({ name, email }) => name ?? email)
