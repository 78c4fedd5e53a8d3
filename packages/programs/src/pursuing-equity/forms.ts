/** Every form: the application, what the tasks ask, and what teams tell as they go. */
import * as z from 'zod'
import { email, text, words } from '../fields.ts'
import { application } from './application.ts'

/** Someone we may write to. */
const person = (whose: string) => ({
  name: words(120).meta({ title: `Name of ${whose}` }),
  role: words(120).meta({ title: `Role of ${whose}` }),
  email: email().meta({ title: `Work e-mail of ${whose}` }),
})

/** Ours (OURS-15). */
const roster = z
  .object({
    contact: z
      .object({
        ...person('your day-to-day contact'),
        changes: z.string().trim().max(1000).optional().meta({ title: 'Has anyone joined or left since you applied?', widget: 'textarea' }),
      })
      .meta({ title: 'Your team', privacy: 'contact' }),
  })
  .meta({ title: 'Confirm your team' })

/** IHI-54: one senior leader and one alternate. */
const seniorLeaders = z
  .object({
    leader: z.object(person('your senior leader')).meta({ title: 'Senior leader', privacy: 'contact' }),
    alternate: z.object(person('the alternate')).meta({ title: 'Alternate', privacy: 'contact' }),
  })
  .meta({ title: 'Senior leader and alternate' })

/** IHI-53: progress, challenges, learning, and data on the changes tested. */
const update = z
  .object({
    month: z
      .object({
        progress: text(3000).meta({ title: 'Progress' }),
        challenges: text(3000).meta({ title: 'Challenges' }),
        learning: text(3000).meta({ title: 'What you learned' }),
        data: text(3000).meta({
          title: 'Data on the changes you tested',
          description: 'The measure, before and after, by group where you can.',
          terms: ['Stratified data'],
        }),
      })
      .meta({
        title: 'This month',
        description: 'The other teams of the Action Community and your senior leader read it.',
        privacy: 'confidential',
      }),
  })
  .meta({ title: 'Monthly update' })

/** IHI-54: the senior leader's reflections, in writing. */
const reply = z
  .object({
    reply: z
      .object({ reflection: text(3000).meta({ title: 'Your reflection on this update' }) })
      .meta({ title: 'Reply to your team', privacy: 'confidential' }),
  })
  .meta({ title: 'Reply of the senior leader' })

/** IHI-38: the Learning Network shares what it learns and reflects. */
const reflection = z
  .object({
    quarter: z
      .object({
        learning: text(3000).meta({ title: 'What you learned, and what you tried' }),
        reflection: text(3000).meta({ title: 'What it changed in how you see your organization' }),
      })
      .meta({ title: 'These three months', privacy: 'confidential' }),
  })
  .meta({ title: 'Reflection' })

export const forms = { application, roster, seniorLeaders, update, reply, reflection }
