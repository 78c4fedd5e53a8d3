import { oneOf, type Condition } from '@cohortium/program'
import * as z from 'zod'
import { text, words } from '../fields.ts'
import { fields, levels } from './taxonomies.ts'

const aChapter: Condition = ['eq', ['track'], 'chapter']
const aMember: Condition = ['eq', ['track'], 'member']

const level = oneOf(levels)
const field = oneOf(fields)
const titled = <T extends z.ZodType>(schema: T, title: string): T => schema.meta({ ...schema.meta(), title })

/** What a chapter says of itself. Its name was asked when it was begun. */
const chapter = z
  .object({
    school: words(200).meta({ title: 'School', startsAs: 'organisation.name' }),
    place: words(120).meta({ title: 'City and state', startsAs: 'organisation.location' }),
    pressures: text(2000).meta({
      title: 'What presses on the people around you?',
      description: 'What you hear when you listen, in plain words and without names.', // HEC-08
      terms: ['Pressure'],
    }),
  })
  .meta({ title: 'Your chapter', privacy: 'public', if: aChapter })

/** HEC-06: the first was founded by students together with faculty or staff allies. Each of the two is asked for (OURS-2). */
const founders = z
  .object({
    students: z
      .array(
        z.object({
          name: words(120).meta({ title: 'Name' }),
          level: titled(level, 'Level of study'),
          field: titled(field, 'Field of study'),
        }),
      )
      .min(1)
      .max(20)
      .meta({ title: 'Students who found it', item: 'student', description: 'Of several fields, if you can.' }),
    allies: z
      .array(
        z.object({
          name: words(120).meta({ title: 'Name' }),
          part: z
            .enum(['faculty', 'staff'])
            .meta({ title: 'At the school as', options: { faculty: { title: 'Faculty' }, staff: { title: 'Staff' } } }),
        }),
      )
      .min(1)
      .max(20)
      .meta({ title: 'Allies among faculty and staff', item: 'ally', terms: ['Ally'] }),
    // HEC-01
    studentLed: z.literal(true).meta({ title: 'Students lead this chapter. Allies stand beside them.' }),
  })
  .meta({ title: 'Who founds it', privacy: 'contact', if: aChapter })

/** HEC-02, HEC-09: the smallest thing one can be asked before one is welcome. Nothing here is weighed. */
const you = z
  .object({
    brings: text(800).meta({ title: 'What brings you here?', description: 'A sentence is enough. Nobody is chosen by it.' }),
    level: titled(level, 'Level of study'),
    field: titled(field, 'Field of study'),
  })
  .meta({ title: 'About you', description: 'Those who welcome you read this, and nobody else.', privacy: 'confidential', if: aMember })

export const application = z.object({ chapter, founders, you }).meta({ title: 'Join the Health Equity Circle' })
