import type { VerbSpec } from '@cohortium/program'
import * as z from 'zod'
import { tasks } from './tasks.ts'

const text = (title: string) => z.string().trim().min(1).max(3000).meta({ title, widget: 'textarea' })
const taskNames = Object.keys(tasks) as (keyof typeof tasks)[]

/** Feedback: speak of the application, never of the people, and of no other team. A redirect owes it (IHI-20), a decline may give it (OURS-16). */
const stoodOut = text('What stood out').meta({ description: 'Two true things about the application.' })
const missed = text('What we missed').meta({ description: 'In the application, never in the people.' })
const next = text('If they apply again')
  .optional()
  .meta({ title: 'If they apply again', description: 'What would have made the case stronger.' })

/** What a person may do. Endpoint, button, dialog, permission and log follow from here and from `meta: by(…)` in the lifecycle. */
export const verbs = {
  // the team's
  chooseTrack: {
    title: 'Choose a track',
    description: 'You can change it until you send the application.', // IHI-18
    payload: z.object({
      track: z.enum(['learningNetwork', 'actionCommunity']).meta({
        title: 'Track',
        options: { learningNetwork: { title: 'Learning Network' }, actionCommunity: { title: 'Action Community' } },
      }),
    }),
  },
  submit: { title: 'Send application', confirm: 'It cannot be changed once it is sent. Send it now?', tone: 'info' },
  accept: { title: 'Accept the place', confirm: 'You accept the place for your whole team.', tone: 'success' },
  declineOffer: { title: 'Decline the place', confirm: 'The place goes to another team. Decline it?', tone: 'rest' },
  finish: {
    title: 'Mark as done',
    payload: z.object({
      task: z
        .enum(taskNames)
        .meta({ title: 'Task', options: Object.fromEntries(taskNames.map((name) => [name, { title: tasks[name].title }])) }),
    }),
  },

  // staff's
  invite: {
    title: 'Invite',
    description: 'They get a letter and may accept or decline. The seat is held while they decide.',
    payload: z.object({
      note: text('A word to the team').optional().meta({ title: 'A word to the team', description: 'It stands in the letter.' }),
    }),
    tone: 'success',
  },
  redirect: {
    title: 'Redirect to the Learning Network',
    description: 'They get a letter with your feedback and may accept or decline. Nothing has to be sent again.', // IHI-20, IHI-21
    payload: z.object({ stoodOut, missed, next }),
    tone: 'offer',
  },
  decline: {
    title: 'Decline',
    description:
      'They get a letter. A team that asked for the Action Community reads there that you considered it for the Learning Network too.', // IHI-19
    payload: z.object({
      stoodOut: stoodOut.optional().meta({ title: 'What stood out' }),
      missed: missed.optional().meta({ title: 'What we missed' }),
      next,
    }),
    tone: 'rest',
  },
  enroll: {
    title: 'Enroll now',
    description: 'They take part although tasks are left to do.', // OURS-15
    payload: z.object({ reason: text('Reason') }),
    tone: 'success',
  },
  reopen: {
    title: 'Reopen',
    description: 'They get a letter with your reason.', // OURS-11
    payload: z.object({ reason: text('Reason').meta({ description: 'It stands in the letter.' }) }),
    tone: 'attention',
  },

  // either's; last, since buttons follow this order
  withdraw: {
    title: 'Withdraw',
    description: 'The application ends here, and a place that was held is free for another team.',
    payload: z.object({ reason: text('Reason').optional().meta({ title: 'Reason', description: 'Only if you wish to give one.' }) }),
    confirm: 'The application ends here. Withdraw it?',
    tone: 'danger',
  },
} as const satisfies Record<string, VerbSpec>
