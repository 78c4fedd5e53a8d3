import fc from 'fast-check'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { compileForm } from './compile/form.ts'
import { checkAnswers } from './form/check.ts'
import type { Answers } from './form/definition.ts'
import { parseAnswers } from './parse.ts'
import { application } from './sample.fixture.ts'

const form = compileForm('application', application)
const given: Answers = {
  organisation: { name: ' St. X ', owner: 'nobody asked' },
  team: {
    members: [
      { name: 'Sam', email: 'sam@example.org', role: 'leader' },
      { name: ' ', email: 'kim@example', role: 'other' },
    ],
  },
  video: { questions: ['parked'] },
  promise: { data: false, how: 'parked', agree: true },
}

describe('parseAnswers', () => {
  it('returns what counts, and the same issues in the same words as the browser', () => {
    const { answers, issues } = parseAnswers(form, application, given, { track: 'network' })
    expect(answers).toEqual({
      organisation: { name: 'St. X' },
      team: {
        members: [
          { name: 'Sam', email: 'sam@example.org', role: 'leader' },
          { email: 'kim@example', role: 'other' },
        ],
      },
      promise: { data: false, agree: true },
    })
    expect(issues).toEqual(checkAnswers(form, given, { track: 'network' }))
    expect(issues.map(({ path }) => path)).toEqual(['team.members.1.name', 'team.members.1.email', 'team.members.1.otherRole'])
  })

  it('leaves the last word to the zod schema', () => {
    const looser = { ...form, pages: form.pages.map((page) => ({ ...page, fields: page.fields.map(({ min: _min, ...field }) => field) })) }
    const { issues } = parseAnswers(looser, application, { ...given, organisation: { name: 'X' } }, { track: 'network' })
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toContain('organisation.name type')
  })
})

/** Every kind of field, every rule, nothing conditional: here zod alone can be asked, as if it had no company. */
const all = z.object({
  page: z
    .object({
      text: z.string().min(2).max(5).meta({ title: 'Text' }),
      code: z
        .string()
        .regex(/^[a-c]{1,3}$/)
        .optional()
        .meta({ title: 'Code' }),
      email: z.email().meta({ title: 'E-mail' }),
      site: z.url().optional().meta({ title: 'Site' }),
      day: z.iso.date().meta({ title: 'Day' }),
      month: z
        .string()
        .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
        .optional()
        .meta({ title: 'Month' }),
      count: z.int().min(1).max(7).meta({ title: 'Count' }),
      share: z.number().min(-1).max(0.5).optional().meta({ title: 'Share' }),
      yes: z.boolean().meta({ title: 'Yes' }),
      sign: z.literal(true).meta({ title: 'Sign' }),
      one: z.enum(['a', 'b']).meta({ title: 'One' }),
      some: z
        .array(z.enum(['a', 'b', 'c']))
        .min(1)
        .max(2)
        .optional()
        .meta({ title: 'Some' }),
      people: z
        .array(z.object({ name: z.string().max(3).meta({ title: 'Name' }), old: z.int().optional().meta({ title: 'Old' }) }))
        .min(1)
        .max(2)
        .meta({ title: 'People' }),
    })
    .meta({ title: 'Page', privacy: 'public' }),
})
const whole = compileForm('all', all)

describe('the browser and the server', () => {
  const odd = fc.oneof(fc.constantFrom(undefined, null, '', '  ', 0, 1, true, false, [], {}, ['a'], 'a', 'abc', ' ab '), fc.jsonValue())
  const likely = {
    text: fc.oneof(fc.string({ maxLength: 7 }), odd),
    code: fc.oneof(fc.stringMatching(/^[a-d]{0,4}$/), odd),
    email: fc.oneof(fc.emailAddress(), fc.stringMatching(/^[a-c.+@]{0,12}$/), odd),
    site: fc.oneof(fc.webUrl(), odd),
    day: fc.oneof(
      fc.stringMatching(/^(19|20)\d\d-[01]\d-[0-3]\d$/),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2999-12-31') }).map((date) => date.toISOString().slice(0, 10)),
      odd,
    ),
    month: fc.oneof(fc.stringMatching(/^\d{4}-[01]\d$/), odd),
    count: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double(), odd),
    share: fc.oneof(fc.double({ min: -2, max: 1 }), odd),
    yes: fc.oneof(fc.boolean(), odd),
    sign: fc.oneof(fc.constant(true), odd),
    one: fc.oneof(fc.constantFrom('a', 'b', 'c'), odd),
    some: fc.oneof(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }), odd),
    people: fc.oneof(
      fc.array(fc.record({ name: fc.string({ maxLength: 4 }), old: fc.oneof(fc.integer(), odd) }, { requiredKeys: [] }), { maxLength: 3 }),
      odd,
    ),
  }

  it('agree on every single answer, and the checker never throws', () => {
    // What zod lets pass and the checker does not, on purpose: a url that is none of the web; an option chosen twice.
    const stricter = (path: string): boolean => path === 'page.site' || path === 'page.some'
    const agrees = (name: string, value: unknown): boolean => {
      const given = { page: { [name]: value } } as Answers
      const isHere = ({ path }: { path: string }): boolean => path === `page.${name}` || path.startsWith(`page.${name}.`)
      const checked = !checkAnswers(whole, given, { track: 't' }).some(isHere)
      const { answers } = parseAnswers(whole, all, given, { track: 't' })
      const asked = all.shape.page.shape[name as keyof typeof likely].safeParse(answers.page?.[name]).success
      return asked === checked || (asked && stricter(`page.${name}`))
    }
    const disagreements = Object.entries(likely).flatMap(([name, arbitrary]) => {
      const { counterexample } = fc.check(
        fc.property(arbitrary, (value) => agrees(name, value)),
        { numRuns: 2000 },
      )
      return counterexample === null ? [] : [{ name, counterexample }]
    })
    expect(disagreements).toEqual([])
  })

  it('agree on whole forms, and on what is shown of them alone', () => {
    const conditional = fc.record(
      {
        organisation: fc.record({ name: likely.text, site: likely.site, founded: likely.count }, { requiredKeys: [] }),
        team: fc.record(
          {
            members: fc.array(
              fc.record(
                { name: likely.text, email: likely.email, role: fc.constantFrom('leader', 'data', 'other', 'x'), otherRole: odd },
                { requiredKeys: [] },
              ),
              { maxLength: 4 },
            ),
          },
          { requiredKeys: [] },
        ),
        video: fc.record({ questions: odd, day: likely.day }, { requiredKeys: [] }),
        promise: fc.record({ data: likely.yes, how: odd, agree: likely.sign }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    )
    const verdicts = (given: Answers, track: string): unknown[] => {
      const parsed = parseAnswers(form, application, given, { track })
      const again = parseAnswers(form, application, parsed.answers, { track })
      return [parsed.issues, checkAnswers(form, parsed.answers, { track }), again.issues, again.answers, parsed.answers]
    }
    fc.assert(
      fc.property(conditional, fc.constantFrom('network', 'community'), (given, track) => {
        const issues = checkAnswers(form, given as Answers, { track })
        const [parsed, shown, again, answersAgain, answers] = verdicts(given as Answers, track)
        expect([parsed, shown, again, answersAgain]).toEqual([issues, issues, issues, answers])
      }),
      { numRuns: 2000 },
    )
    fc.assert(
      fc.property(fc.record(likely, { requiredKeys: [] }), (page) => {
        const given = { page } as Answers
        expect(parseAnswers(whole, all, given, { track: 't' }).issues).toEqual(checkAnswers(whole, given, { track: 't' }))
      }),
      { numRuns: 2000 },
    )
  })
})
