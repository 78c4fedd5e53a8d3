import type { ApplyDefinition, TrackView } from '@cohortium/program'
import type { Field, FormDefinition } from '@cohortium/program/form'
import type { FormController } from '../form/form-controller.ts'
import { outerOf } from '../look/who.ts'
import * as words from '../words/en.ts'
import type { Said } from './application.ts'

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
const line = (name: string, title: string, required: boolean): Field => ({
  name,
  type: 'text',
  title,
  required,
  max: 200,
  privacy: 'public',
})
const asForm = (fields: Field[]): FormDefinition => ({ id: 'begin', level: 1, title: '', pages: [{ id: 'begin', title: '', fields }] })

/** What one is asked before there is an application of this track: what its unit wants to know, and within what, where it is made within another. */
export function startForm({ program, edition, within = {} }: ApplyDefinition, track: TrackView): FormDefinition {
  const { name, organisation, kind } = track.unit
  const outer = outerOf(edition, track)
  const isRequired = organisation === 'required'
  return asForm([
    ...(name ? [line('name', kind === 'person' ? words.yourName : words.nameOfYour(kind), true)] : []),
    ...(organisation === 'none'
      ? []
      : [
          line('organisation', words.your(program.words.organisation.one), isRequired),
          line('location', words.location(program.locale), false),
        ]),
    ...(outer
      ? [
          {
            ...line('within', words.your(outer.unit.kind), true),
            type: 'choice' as const,
            options: (within[outer.id] ?? []).map((one) => ({
              value: one.id,
              title: [one.name, one.organisation].filter(Boolean).join(', '),
            })),
          },
        ]
      : []),
    email,
    {
      ...line('shared', words.thisComputer, false),
      type: 'choices',
      options: [{ value: 'yes', title: words.isShared, description: words.isSharedHint }],
    },
  ])
}

/** What is asked of someone who lost their link. */
export const lostForm: FormDefinition = asForm([{ ...email, description: words.lostHint }])

/** Where the service's word for something is asked for here: `organisation.name` is `begin.organisation`. */
export const startPath = (path: string): string =>
  `begin.${path
    .replace(/\.name$/, '')
    .split('.')
    .at(-1)}`

/** What was said of what is asked: a field of a track that one looked at before does not count. */
export const saidIn = ({ definition, answers }: FormController): Said & { shared?: string[] } =>
  Object.fromEntries(definition.pages[0]!.fields.map(({ name }) => [name, answers['begin']![name]])) as unknown as Said & {
    shared?: string[]
  }
