import * as z from 'zod'
import type { Fault } from '../fault.ts'

const words = z.string({ error: 'has to be a text' })
const list = z.array(z.unknown(), { error: 'has to be a list, [] where there is nothing to say' })
const one = (of: string[]) => z.enum(of, { error: `has to be one of ${of.join(', ')}` })
const whole = z.number({ error: 'has to be a whole number' })
const object = (shape: z.ZodRawShape) => z.looseObject(shape, { error: `has to be an object with ${Object.keys(shape).join(', ')}` })
const named = (of: z.ZodType) => z.record(z.string(), of, { error: 'has to be an object that names each, {} where there are none' })
const titled = object({ title: words })
const months = z.union([z.number(), z.tuple([z.number(), z.number()]), z.null()], {
  error: 'has to be the number of months it lasts, [from, to], or null where nobody knows',
})
const called = (what: string) => z.custom((given) => typeof given === 'function', { error: `has to be a function ${what}` })
const told = called('of what a letter knows')

const shape = z.looseObject({
  id: words,
  version: whole,
  title: words,
  summary: words,
  locale: words,
  costs: list,
  unit: object({ kind: one(['person', 'team', 'chapter']), min: whole, max: whole }),
  eligibility: list,
  edition: object({ kind: one(['dated', 'rolling', 'standing']), months }),
  dates: named(titled),
  tracks: named(
    object({
      title: words,
      summary: words,
      seats: object({ kind: one(['exact', 'approximate', 'none']) }),
      ...Object.fromEntries(
        ['documents', 'goals', 'supports', 'criteria', 'commitments', 'aims', 'milestones'].map((name) => [name, list]),
      ),
    }),
  ),
  documents: named(titled),
  forms: named(z.custom((given) => given instanceof z.ZodObject, { error: 'has to be a zod object of pages, each a zod object' })),
  application: words,
  tasks: named(titled),
  sessions: list,
  updates: list,
  letters: named(object({ to: one(['applicant', 'staff']), subject: told, body: told })),
  verbs: named(titled),
  timers: named(object({ title: words, at: called('that says when') })),
  glossary: named(words),
  notes: list,
  lifecycle: called('that makes the machine'),
})

/** What is not there at all, or is of another kind, in a program whose author has no compiler beside them. All other checks may then read it. */
export const checkShape = (program: unknown): Fault[] =>
  shape.safeParse(program).error?.issues.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []
