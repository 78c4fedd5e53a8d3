import type { Field, FormDefinition } from '@cohortium/program/form'
import * as words from '../words/en.ts'

const email: Field = {
  name: 'email',
  type: 'email',
  title: words.yourEmail,
  description: words.yourEmailHint,
  required: true,
  privacy: 'contact',
  pattern: '[^@\\s]+@[^@\\s]+\\.[^@\\s]+',
  patternMessage: words.likeEmail,
}
const asForm = (fields: Field[]): FormDefinition => ({ id: 'begin', level: 1, title: '', pages: [{ id: 'begin', title: '', fields }] })

/** What one is asked before there is an application. */
export const startForm: FormDefinition = asForm([
  { name: 'name', type: 'text', title: words.organisation, required: true, max: 200, privacy: 'public' },
  { name: 'location', type: 'text', title: words.location, required: false, max: 200, privacy: 'public' },
  email,
  {
    name: 'shared',
    type: 'choices',
    title: words.thisComputer,
    required: false,
    privacy: 'public',
    options: [{ value: 'yes', title: words.isShared, description: words.isSharedHint }],
  },
])

/** What is asked of someone who lost their link. */
export const lostForm: FormDefinition = asForm([{ ...email, description: words.lostHint }])
