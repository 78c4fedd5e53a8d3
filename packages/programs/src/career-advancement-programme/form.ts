import { monthPattern, oneOf } from '@cohortium/program'
import * as z from 'zod'
import { text, words } from '../fields.ts'
import { aims } from './offerings.ts'
import { roles } from './taxonomies.ts'

/** What is asked is ours (OURS-2), but for the roles (CAP-02) and the five aims (CAP-03). */
const application = z
  .object({
    you: z
      .object({
        role: oneOf(roles).meta({ title: 'Your role' }),
        otherRole: words(120)
          .optional()
          .meta({ title: 'Which one?', if: ['eq', ['answer', 'you.role'], 'other'] }),
        employer: words(200).optional().meta({ title: 'Where you work', startsAs: 'organisation.name' }),
        duties: text(1500).meta({
          title: 'What you do there',
          description: 'What you answer for, and whom you work with. Please do not write of single patients or colleagues by name.',
        }),
      })
      .meta({ title: 'You and your work', privacy: 'confidential' }),
    purpose: z
      .object({
        aims: z
          .array(z.enum(['communication', 'racism', 'policies', 'initiatives', 'leadership']))
          .min(1)
          .meta({
            title: 'What you most want to learn',
            options: Object.fromEntries(Object.entries(aims).map(([aim, title]) => [aim, { title }])),
            terms: ['Cultural competence', 'Systemic racism', 'Equitable policy'],
          }),
        change: text(2000).meta({
          title: 'What you would change where you work',
          description: 'One thing that treats people unequally today, and what should happen instead.',
        }),
        next: text(1500).meta({ title: 'Where you would like your work to lead you' }),
      })
      .meta({ title: 'Why you apply', privacy: 'confidential' }),
    practical: z
      .object({
        hours: text(600).optional().meta({
          title: 'When you cannot take part',
          description: 'Days or hours, if there are any.',
          example: 'Nights every other week',
        }),
        support: z.boolean().meta({ title: 'Does your employer know that you are applying?' }),
      })
      .meta({ title: 'Practical matters', privacy: 'confidential' }),
  })
  .meta({ title: 'Apply to the programme' })

/** Ours (OURS-5): since one may begin at more than one time, somebody has to ask. */
const start = z
  .object({
    start: z
      .object({
        month: z.string().regex(monthPattern).meta({ title: 'The month in which you would like to begin', example: '2027-03' }),
        word: text(1000).optional().meta({ title: 'Anything we should know before then?' }),
      })
      .meta({ title: 'When you begin', privacy: 'confidential' }),
  })
  .meta({ title: 'When you begin' })

export const forms = { application, start }
