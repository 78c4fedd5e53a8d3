/** What a person may do, in the order of the buttons. By whom and when stands in the lifecycle. */
import { oneOf, type VerbSpec } from '@cohortium/program'
import * as z from 'zod'
import { tasks } from './curriculum.ts'
import { oneNamed, reasonIfAny, reasonInLetter, text } from '../fields.ts'
import { projectKinds } from './terms.ts'

const asked = (title: string, description: string) => text(3000).meta({ title, description })

export const verbs = {
  // the trainee's
  submit: { title: 'Send application', confirm: 'It cannot be changed once it is sent. Send it now?', tone: 'info' },
  accept: { title: 'Accept the place', tone: 'success' },
  declineOffer: { title: 'Decline the place', confirm: 'The place goes to another trainee. Decline it?', tone: 'rest' },
  chooseProject: {
    title: 'Choose the kind of project',
    description: 'You can choose again until you have presented it.',
    payload: z.object({ kind: oneOf(projectKinds).meta({ title: projectKinds.title }) }), // UCO-07
    tone: 'attention',
  },
  finish: {
    title: 'Mark as done',
    payload: z.object({ task: oneNamed('Task', tasks) }),
  },

  // staff's
  invite: {
    title: 'Invite',
    description: 'They get a letter and may accept or decline.',
    payload: z.object({ note: asked('A word to the trainee', 'It stands in the letter.').optional() }),
    tone: 'success',
  },
  inviteAsException: {
    title: 'Invite as an exception',
    description: 'A rule of eligibility does not hold for them. Say why they are invited all the same.', // UCO-09
    payload: z.object({
      reason: asked('Why this exception is made', 'For the staff alone. It stands in no letter.'),
      note: asked('A word to the trainee', 'It stands in the letter.').optional(),
    }),
    tone: 'success',
  },
  decline: {
    title: 'Decline',
    description: 'They get a letter.',
    payload: z.object({ feedback: asked('What we saw', 'In the application, never in the person. It stands in the letter.').optional() }),
    tone: 'rest',
  },
  present: {
    title: 'Record the presentation',
    description: 'They have shared their project at the graduation ceremony. A kind has to be chosen before.', // UCO-08
    tone: 'success',
  },
  takeBack: { title: 'Take the presentation back', description: 'It was recorded by mistake.', tone: 'rest' },
  graduate: { title: 'Graduate', description: 'They get a letter and a certificate.', tone: 'success' },
  reopen: {
    title: 'Reopen',
    description: 'They get a letter with your reason.',
    payload: z.object({ reason: reasonInLetter }),
    tone: 'attention',
  },

  // either's (UCO-16)
  resume: { title: 'Come back', description: 'The pause ends.', tone: 'success' },
  pause: {
    title: 'Pause',
    description: 'The place is kept. The two years go on meanwhile.',
    payload: z.object({ reason: asked('Reason', 'As much as you want to tell, and when you expect to be back.') }),
    tone: 'rest',
  },
  leaveEarly: {
    title: 'Leave early',
    description: 'For someone whose residency ends, or who cannot go on. It is no failure.',
    payload: z.object({ reason: asked('Reason', 'As much as you want to tell.') }),
    confirm: 'Taking part ends here. Leave the track?',
    tone: 'rest',
  },
  withdraw: {
    title: 'Withdraw',
    payload: z.object({ reason: reasonIfAny }),
    confirm: 'The application ends here. Withdraw it?',
    tone: 'danger',
  },
} as const satisfies Record<string, VerbSpec>
