import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { ProgramError } from '../fault.ts'
import type { Condition } from '../form/condition.ts'
import { application, sample } from '../sample.fixture.ts'
import { compileForm, compileVerb } from './form.ts'

const faultsOf = (schema: z.ZodObject): string[] => {
  try {
    compileForm('form', schema)
  } catch (error) {
    if (error instanceof ProgramError) return error.faults.map(({ path, message }) => `${path.replace('forms.form.', '')}: ${message}`)
    throw error
  }
  return []
}
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

  it('refuses all that a definition cannot say, each at its path', () => {
    const told = { title: 'Title' }
    expect(
      faultsOf(
        page({
          refined: z
            .string()
            .refine(() => true)
            .meta(told),
          changed: z.string().transform(String).meta(told),
          upper: z.string().toUpperCase().meta(told),
          begins: z.string().startsWith('a').meta(told),
          loose: z.string().regex(/a/i).meta(told),
          twice: z.string().regex(/^a$/).regex(/^b$/).meta(told),
          uuid: z.uuid().meta(told),
          web: z.httpUrl().meta(told),
          coerced: z.coerce.number().meta(told),
          above: z.number().gt(1).multipleOf(2).meta(told),
          either: z.union([z.string(), z.number()]).meta(told),
          record: z.record(z.string(), z.string()).meta(told),
          date: z.date().meta(told),
          no: z.literal(false).meta(told),
          nullable: z.string().nullable().meta(told),
          defaulted: z.string().default('a').meta(told),
          object: z.object({}).meta(told),
          texts: z.array(z.string()).meta(told),
          unique: z
            .array(z.enum(['a']))
            .refine(() => true)
            .meta(told),
          nested: z.array(z.object({ inner: z.array(z.object({ name: z.string().meta(told) })).meta(told) })).meta(told),
          Big_name: z.string().meta(told),
          choice: z.enum(['a']).meta({ ...told, options: { b: { title: 'B' } }, widget: 'tel' }),
          typo: z.string().meta({ ...told, privcy: 'public', item: 'one', options: {} }),
        }),
      ),
    ).toEqual([
      'page.refined: the rule refine cannot be told to the browser',
      'page.changed: pipe cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.upper: the rule overwrite cannot be told to the browser',
      'page.begins: the rule starts_with cannot be told to the browser',
      "page.loose: the pattern's flags (i) cannot be told to the browser",
      'page.loose: the pattern must say the whole value: ^…$',
      'page.twice: only one pattern can be told to the browser',
      'page.uuid: the format uuid is not known to the browser; use a pattern',
      'page.web: a url may not name protocol or host; every url is held to http and https',
      'page.coerced: coercion is not known to the browser; ask for the type itself',
      'page.above: the rule greater_than cannot be told to the browser; a number has min, max and int',
      'page.above: the rule multiple_of cannot be told to the browser; a number has min, max and int',
      'page.either: union cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.record: record cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.date: date cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.no: literal cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.nullable: nullable cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.defaulted: default cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.object: object cannot be drawn as a field; make it a page, or a group: z.array(z.object({ … }))',
      'page.texts: array of string cannot be drawn as a field; a form holds texts, numbers, booleans, enums and arrays of enums or objects',
      'page.unique: the rule refine cannot be told to the browser; a list has min and max',
      'page.nested.inner: a group may not hold a group',
      'page.Big_name: a field is named in letters and digits, the first in lower case',
      'page.choice: the widget tel is for a text',
      'page.choice: meta.options.b is not one of the values',
      'page.typo: meta.privcy is not known',
      'page.typo: meta.options is for a choice',
      'page.typo: meta.item is for a group',
    ])
  })

  it('names what pages and titles lack', () => {
    expect(
      faultsOf(z.object({ name: z.string(), documents: z.object({ bare: z.string() }).refine(() => true) }).refine(() => true)),
    ).toEqual([
      'forms.form: the rule refine cannot be told to the browser',
      'name: is not a page: a form is an object of objects',
      'documents: is how a missing document or task is named; call the page otherwise',
      'documents: needs a title: .meta({ title })',
      'documents: the rule refine cannot be told to the browser',
      'documents.bare: needs a title: .meta({ title }), after the rules, for they drop it',
      'documents.bare: names no privacy class: on the field, its group or its page',
    ])
    expect(faultsOf(z.object({}))).toEqual(['forms.form: has no page'])
  })

  it('never requires what is special, and always lets it go unsaid', () => {
    const special = { ...titled, privacy: 'special' } as const
    const schema = page({
      race: z.enum(['a', 'b']).meta(special),
      faith: z.enum(['a', 'preferNotToSay']).optional().meta(special),
      words: z.string().optional().meta(special),
      more: z
        .string()
        .optional()
        .meta({ ...special, if: ['eq', ['answer', 'page.faith'], 'a'] }),
    })
    expect(faultsOf(schema)).toEqual([
      'page.race: is special, so it may never be required: .optional()',
      "page.race: is special, so it must offer 'preferNotToSay'",
      "page.words: is special: ask by a choice that offers 'preferNotToSay', and show this field only after it (if)",
    ])
  })

  it('refuses conditions that could not hold what they say', () => {
    const given = (condition: unknown): { title: string; if: Condition } => ({ title: 'Title', if: condition as Condition })
    let deep: unknown = ['answered', ['track']]
    for (let depth = 0; depth < 40; depth++) deep = ['not', deep]
    const schema = page({
      late: z.string().meta(given(['answered', ['answer', 'page.after']])),
      item: z.string().meta(given(['answered', ['item', 'name']])),
      unknown: z.string().meta(given(['like', ['track'], 'a'])),
      arity: z.string().meta(given(['eq', ['track']])),
      shape: z.string().meta(given(['and', 'x', ['answered', ['track', 1]], ['in', ['track'], 'x'], ['count', ['track']]])),
      pattern: z.string().meta(given(['matches', ['track'], '('])),
      deep: z.string().meta(given(deep)),
      after: z.string().meta(given(['gt', ['count', ['answer', 'page.late']], 1])),
    })
    expect(faultsOf(schema)).toEqual([
      'page.late.if: page.after is no answer that comes before',
      'page.item.if: name is no field that comes before in this item',
      'page.unknown.if: like is no operator',
      'page.arity.if: eq takes 2, not 1',
      'page.shape.if: "x" is no condition',
      'page.shape.if: ["track",1] is no operand',
      'page.shape.if: in takes a list of literals',
      'page.shape.if: count is no operator',
      'page.pattern.if: "(" is no pattern',
      'page.deep.if: is deeper than 32',
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
