import { someOf, type VerbSpec } from '@cohortium/program'
import * as z from 'zod'
import { note, reasonIfAny, reasonInLetter, text } from '../fields.ts'
import { affiliates } from './taxonomies.ts'

const maySayWhy = z.object({ reason: reasonIfAny })
const hasWord = z.object({ note })
const chosen = (title: string) =>
  z.object({
    affiliates: someOf(affiliates)
      .min(1)
      .max(3)
      .meta({ ...someOf(affiliates).meta(), title }),
  })

/** What a person may do. There is no verb that declines: nobody is weighed here (HEC-09). */
export const verbs = {
  // a newcomer's and a chapter's
  submit: { title: 'Send', tone: 'info' },
  join: { title: 'Count me in', description: 'You become a member. There is no test.', tone: 'success' },
  train: { title: 'Begin training and mentoring', description: 'In community organizing. Whenever you want it.', tone: 'info' }, // HEC-03

  // staff's
  welcome: { title: 'Welcome', description: 'They get a letter, and take part from now on.', payload: hasWord, tone: 'success' },
  gather: { title: 'Let it gather', description: 'The chapter is listed, and people can join it.', payload: hasWord, tone: 'success' },
  ask: {
    title: 'Ask something first',
    description: 'They get a letter and can change what they wrote.',
    payload: z.object({ question: text(2000).meta({ title: 'What you would like to know' }) }),
    tone: 'attention',
  },
  recognise: { title: 'Recognize the chapter', description: 'Once somebody leads it.', payload: hasWord, tone: 'success' },
  lead: { title: 'Make leader', description: 'They lead their chapter from now on.', payload: hasWord, tone: 'success' },
  // HEC-05
  affiliate: {
    title: 'Record an affiliation',
    description: 'The chapter has joined a local affiliate of the Industrial Areas Foundation.',
    payload: chosen('Member of'),
    tone: 'info',
  },
  endAffiliation: { title: 'End an affiliation', payload: chosen('No longer a member of'), tone: 'rest' },

  // either's
  stepBack: { title: 'Step back to member', description: 'From training or from leading. It can be taken up again.', tone: 'rest' },
  rest: { title: 'Let the chapter rest', description: 'Nobody new joins it for now.', payload: maySayWhy, tone: 'rest' },
  resume: { title: 'Wake the chapter', description: 'People can join it again.', payload: hasWord, tone: 'success' },
  becomeAlum: { title: 'Become an alum', description: 'If and when it fits: nobody has to.', tone: 'success' },
  leave: { title: 'Leave', payload: maySayWhy, confirm: 'The part in the circle ends here. Leave?', tone: 'danger' },
  close: {
    title: 'Close the chapter',
    description: 'Its members stay members. Write to them, so that each can choose.',
    payload: maySayWhy,
    confirm: 'Nobody can join it any more. Close it?',
    tone: 'danger',
  },
  withdraw: {
    title: 'Withdraw',
    description: 'What was begun ends here.',
    payload: maySayWhy,
    confirm: 'What was begun ends here. Withdraw it?',
    tone: 'danger',
  },
  reopen: {
    title: 'Reopen',
    description: 'They get a letter with your reason.',
    payload: z.object({ reason: reasonInLetter }),
    tone: 'attention',
  },
} as const satisfies Record<string, VerbSpec>
