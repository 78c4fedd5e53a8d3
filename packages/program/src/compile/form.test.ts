import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { application, sample } from '../sample.fixture.ts'
import { compileForm, compileVerb } from './form.ts'

const page = (shape: z.core.$ZodLooseShape): z.ZodObject => z.object({ page: z.object(shape).meta({ title: 'Page', privacy: 'public' }) })
const titled = { title: 'Title' }

describe('compileForm', () => {
  it('turns an object of pages into the definition that the browser draws', () => {
    const { pages, ...form } = compileForm('application', application, { title: 'Apply' })
    expect(form).toEqual({ id: 'application', level: 1, title: 'Apply' })
    expect(
      pages.map(({ id, title, documents, ...page }) => ({
        id,
        title,
        documents,
        if: page.if,
        fields: page.fields.map(({ name }) => name),
      })),
    ).toEqual([
      {
        id: 'organisation',
        title: 'Your organisation',
        documents: ['letter', 'boardLetter'],
        if: undefined,
        fields: ['name', 'site', 'founded'],
      },
      { id: 'team', title: 'Your team', documents: undefined, if: undefined, fields: ['members', 'starts'] },
      { id: 'video', title: 'Your video', documents: ['video'], if: ['eq', ['track'], 'community'], fields: ['questions', 'day'] },
      { id: 'promise', title: 'What you promise', documents: undefined, if: undefined, fields: ['data', 'how', 'agree'] },
    ])
  })

  it('knows every kind of field', () => {
    const schema = page({
      text: z
        .string()
        .trim()
        .min(2)
        .max(9)
        .regex(/^\w+$/)
        .meta({ ...titled, patternMessage: 'Letters, please', example: 'abc', description: 'Why', terms: ['REAL'] }),
      long: z
        .string()
        .optional()
        .meta({ ...titled, widget: 'textarea' }),
      phone: z.string().meta({ ...titled, widget: 'tel', privacy: 'contact' }),
      site: z.url().meta(titled),
      day: z.iso.date().meta(titled),
      month: z.string().meta({ ...titled, widget: 'month' }),
      count: z.int().min(1).max(7).meta(titled),
      share: z.number().optional().meta(titled),
      yes: z.boolean().meta(titled),
      sign: z.literal(true).meta(titled),
      one: z.enum(['a', 'b']).meta({ ...titled, options: { a: { title: 'First', description: 'The first', if: ['eq', ['track'], 'x'] } } }),
      some: z
        .array(z.enum(['a', 'b', 'c']))
        .min(2)
        .max(3)
        .meta(titled),
      people: z
        .array(
          z.object({
            name: z
              .string()
              .length(3)
              .meta({ title: 'Name', if: ['answered', ['answer', 'page.text']] }),
          }),
        )
        .min(3)
        .max(7)
        .meta({ ...titled, item: 'member' }),
    })
    const known = { title: 'Title', required: true, privacy: 'public' }
    expect(compileForm('form', schema).pages[0]?.fields).toEqual([
      {
        ...known,
        name: 'text',
        type: 'text',
        min: 2,
        max: 9,
        pattern: '^\\w+$',
        patternMessage: 'Letters, please',
        example: 'abc',
        description: 'Why',
        terms: ['REAL'],
      },
      { ...known, name: 'long', type: 'longText', required: false },
      { ...known, name: 'phone', type: 'tel', privacy: 'contact' },
      { ...known, name: 'site', type: 'url' },
      { ...known, name: 'day', type: 'date' },
      { ...known, name: 'month', type: 'month' },
      { ...known, name: 'count', type: 'number', whole: true, min: 1, max: 7 },
      { ...known, name: 'share', type: 'number', required: false },
      { ...known, name: 'yes', type: 'yesNo' },
      { ...known, name: 'sign', type: 'attest' },
      {
        ...known,
        name: 'one',
        type: 'choice',
        options: [
          { value: 'a', title: 'First', description: 'The first', if: ['eq', ['track'], 'x'] },
          { value: 'b', title: 'b' },
        ],
      },
      { ...known, name: 'some', type: 'choices', min: 2, max: 3, options: ['a', 'b', 'c'].map((value) => ({ value, title: value })) },
      {
        ...known,
        name: 'people',
        type: 'group',
        min: 3,
        max: 7,
        item: 'member',
        fields: [
          {
            name: 'name',
            type: 'text',
            title: 'Name',
            required: true,
            privacy: 'public',
            min: 3,
            max: 3,
            if: ['answered', ['answer', 'page.text']],
          },
        ],
      },
    ])
  })
})

describe('compileVerb', () => {
  it('makes one confidential page of the payload, named as the verb', () => {
    expect(compileVerb('redirect', sample.facts.verbs.redirect!)).toEqual({
      id: 'redirect',
      level: 1,
      title: 'Redirect',
      pages: [
        {
          id: 'redirect',
          title: 'Redirect',
          fields: [{ name: 'feedback', type: 'longText', title: 'Feedback to the team', required: true, privacy: 'confidential', min: 1 }],
        },
      ],
    })
  })

  it('makes none where a click is enough', () => {
    expect([compileVerb('submit', { title: 'Submit' }), compileVerb('submit', { title: 'Submit', payload: z.object({}) })]).toEqual([
      undefined,
      undefined,
    ])
  })
})
