import { z } from '@hono/zod-openapi'
import type { ApplicationView, ClockView, LogView, PreviewView, SavedAnswers } from '@cohortium/program'
import { describes, formSchema, instant, missingSchema, role, tone } from './common.ts'
import { editionSchema, wordsSchema } from './edition.ts'

const text = z.string()
const answers = z.record(text, z.record(text, z.unknown())).openapi({ description: 'By page, then by field.' })
const versions = z.record(text, z.number()).openapi({ description: 'By path: page.field.' })

const verb = z.object({
  verb: text,
  title: text,
  description: text.optional(),
  tone,
  confirm: text.optional(),
  form: formSchema.optional(),
  missing: z.array(missingSchema),
})
const file = z.object({
  document: text,
  title: text.optional(),
  id: text,
  name: text,
  bytes: z.number(),
  type: text,
  pages: z.number().optional(),
  seconds: z.number().optional(),
  uploadedAt: instant,
  refused: text.optional(),
})
export const clockSchema: z.ZodType<ClockView> = describes<ClockView>()(
  z
    .object({
      id: text,
      title: text,
      from: instant.optional(),
      at: instant,
      by: z.enum(['host', 'applicant']),
      keptAt: instant.optional(),
      missedAt: instant.optional(),
    })
    .openapi('Clock'),
)
const task = z.object({ id: text, title: text, description: text, dueAt: instant, doneAt: instant.nullable(), form: formSchema.optional() })
const session = z.object({
  title: text,
  description: text,
  month: text.nullable(),
  parts: z.number().optional(),
  acts: z.array(text).optional(),
  day: text.nullable(),
  lastsMinutes: z.number().nullable(),
  inPerson: z.boolean(),
  place: text.optional(),
  optional: z.boolean(),
})
export const letterFields = {
  id: text,
  subject: text,
  body: text,
  sentAt: instant.nullable(),
  to: z.array(text),
  state: z.enum(['waiting', 'sent', 'failed']),
  error: text.optional(),
}
const letter = z.object(letterFields)

export const applicationSchema: z.ZodType<ApplicationView> = describes<ApplicationView>()(
  z
    .object({
      id: z.uuid(),
      reference: text,
      program: z.object({ id: text, version: z.number(), title: text, locale: text, words: wordsSchema }),
      edition: editionSchema,
      isDemo: z.boolean(),
      applicant: z.object({ name: text, kind: z.enum(['person', 'team', 'chapter']) }).nullable(),
      within: z.object({ id: text, name: text, organisation: text.nullable() }).nullable(),
      members: z.array(z.object({ id: text, name: text, label: text, tone })).optional(),
      exceptions: z.array(z.object({ id: text, text, reason: text })),
      kept: z.array(z.object({ title: text, value: text })),
      projects: z.array(z.object({ id: text, title: text, description: text, form: formSchema, isOpen: z.boolean() })),
      organisation: z.object({ id: text, name: text, location: text.optional() }).nullable(),
      track: text,
      appliedTrack: text,
      state: text,
      label: text,
      tone,
      heading: text,
      text,
      tags: z.array(text),
      seq: z.number(),
      allowed: z.array(verb),
      missing: z.array(missingSchema),
      clocks: z.array(clockSchema),
      answers: z.record(text, z.object({ answers, versions, submittedAt: instant.optional() })),
      documents: z.array(file),
      tasks: z.array(task),
      sessions: z.array(session),
      way: z.array(z.object({ at: instant, title: text, tone, text: text.optional(), by: text.optional() })),
      letters: z.array(letter),
      certificate: z.object({ issuedAt: instant }).nullable(),
    })
    .openapi('Application', { description: 'One application as this caller may see it: what may not be seen is absent.' }),
)

export const begunSchema = z
  .object({
    token: text.openapi({ description: 'rt_…: whoever has it can read and change the application.' }),
    application: applicationSchema,
  })
  .openapi('Begun')

const conflict = z.object({ path: text, theirs: z.unknown(), yours: z.unknown(), version: z.number() })
export const savedSchema = describes<SavedAnswers>()(
  z.object({ savedAt: instant, versions, conflicts: z.array(conflict), missing: z.array(missingSchema) }).openapi('SavedAnswers'),
)

const entry = z.object({
  seq: z.number(),
  at: instant,
  type: text,
  title: text,
  by: text,
  role,
  tone,
  state: text,
  label: text,
  texts: z.array(z.object({ field: text, title: text, text: text.nullable().openapi({ description: 'Null once it was erased.' }) })),
  payload: z.record(text, z.unknown()),
})
export const logSchema = describes<LogView>()(z.object({ entries: z.array(entry), verified: z.boolean() }).openapi('Log'))

export const previewSchema = describes<PreviewView>()(
  z
    .object({
      label: text,
      letters: z.array(z.object({ letter: text, to: z.array(text), subject: text, body: text })),
      facts: z.array(z.object({ tone, title: text, text })),
    })
    .openapi('Preview'),
)
