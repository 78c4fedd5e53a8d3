import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { ProgramError } from '../fault.ts'
import type { Condition } from '../form/condition.ts'
import { compileForm } from './form.ts'

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
      'documents.bare: names no privacy class (public, contact, confidential or special): on the field, its group or its page',
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
