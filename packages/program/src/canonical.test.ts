import * as z from 'zod'
import { createMachine } from 'xstate'
import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import type { Facts } from './facts.ts'
import { application, sample } from './sample.fixture.ts'

const withFacts = (facts: Partial<Facts>): string => canonical({ ...sample, facts: { ...sample.facts, ...facts } })
const now = canonical(sample)

describe('canonical', () => {
  it('is the same text for the same program', () => {
    expect(canonical({ ...sample, facts: { ...sample.facts } })).toBe(now)
    expect(JSON.parse(now).facts.id).toBe('sample')
  })

  it.each<[string, string]>([
    ['a title', withFacts({ title: 'Another' })],
    [
      "a letter's words",
      withFacts({ letters: { ...sample.facts.letters, done: { to: 'applicant', subject: () => 'Done!', body: () => 'Done' } } }),
    ],
    ["a timer's rule", withFacts({ timers: { ...sample.facts.timers, ending: { title: 'Ends', at: () => 0 } } })],
    ["a field's rule", withFacts({ forms: { application: application.extend({ promise: z.object({ data: z.boolean() }) }) } })],
    ["a field's title", withFacts({ forms: { application: application.meta({ title: 'Apply' }) } })],
    [
      'the order of pages',
      withFacts({ forms: { application: z.object(Object.fromEntries(Object.entries(application.shape).toReversed())) } }),
    ],
    ['a state', canonical({ ...sample, lifecycle: createMachine({ initial: 'draft', states: { draft: {} } }) })],
  ])('changes with %s', (_what, other) => expect(other).not.toBe(now))

  it("tells min from max, and a guard from its negation, whatever XState's build", () => {
    const form = (schema: z.ZodType): string => withFacts({ forms: { a: z.object({ a: z.object({ a: schema }) }) } })
    expect(new Set([form(z.string().min(1)), form(z.string().max(1)), form(z.string().regex(/a/)), form(z.string().regex(/b/))]).size).toBe(
      4,
    )
    expect(now).not.toContain('checkAnd')
    expect(now).toContain('"guards":["isOpen","isComplete"]')
  })
})
