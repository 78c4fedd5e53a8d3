import * as z from 'zod'
import { expect, it } from 'vitest'
import { levels, stages } from './circle.fixture.ts'
import { compileForm } from './compile/form.ts'
import { mapTerm, oneOf, someOf, taxonomyName, termTitle } from './taxonomy.ts'

it('a question asks for its terms', () => {
  const form = z.object({
    page: z
      .object({ level: oneOf(levels).meta({ title: 'Level' }), stages: someOf(stages).max(1).meta({ title: 'Stages' }) })
      .meta({ title: 'Page', privacy: 'public' }),
  })
  const fields = compileForm('form', form).pages[0]?.fields.map(({ name, type, options }) => ({ name, type, options }))
  expect(fields).toEqual([
    {
      name: 'level',
      type: 'choice',
      options: [
        { value: 'first', title: 'First year' },
        { value: 'second', title: 'Second year', description: 'Or beyond' },
      ],
    },
    {
      name: 'stages',
      type: 'choices',
      options: [
        { value: 'junior', title: 'Junior' },
        { value: 'senior', title: 'Senior' },
      ],
    },
  ])
})

it('a term is carried to another taxonomy only by a map that says so', () => {
  expect([taxonomyName(stages), termTitle(levels, 'second'), mapTerm(levels, 'second', stages), mapTerm(levels, 'first', stages)]).toEqual([
    'stages@2',
    'Second year',
    'senior',
    null,
  ])
  expect(() => mapTerm(stages, 'senior', levels)).toThrow('stages@2 has no map to levels@1')
})
