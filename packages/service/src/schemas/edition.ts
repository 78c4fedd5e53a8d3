import { z } from '@hono/zod-openapi'
import type { ApplyDefinition, EditionView, ProgramView } from '@cohortium/program'
import { describes, formSchema, instant } from './common.ts'

const kind = z.enum(['deadline', 'moment', 'month'])
const strings = z.array(z.string())

const track = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  closesAt: instant.nullable(),
  isOpen: z.boolean(),
  documents: strings,
  seats: z.number(),
  reserved: z.number().optional(),
  goals: strings,
  supports: strings,
  criteria: strings,
  commitments: strings,
})

export const editionSchema: z.ZodType<EditionView> = describes<EditionView>()(
  z
    .object({
      id: z.uuid(),
      slug: z.string(),
      title: z.string(),
      program: z.string(),
      zone: z.string(),
      state: z.enum(['draft', 'published', 'closed']),
      isDemo: z.boolean(),
      revision: z.number(),
      now: instant.optional(),
      graceMinutes: z.number().optional().openapi({ description: 'For staff alone.' }),
      dates: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          kind,
          at: instant.nullable(),
          local: z.string().nullable(),
          optional: z.boolean().optional(),
        }),
      ),
      tracks: z.array(track),
    })
    .openapi('Edition', { description: 'One run of a program: dates, tracks, seats.' }),
)

const document = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  accept: strings,
  maxBytes: z.number(),
  maxPages: z.number().optional(),
  lasts: z
    .tuple([z.number(), z.number()])
    .optional()
    .openapi({ type: 'array', items: { type: 'number' }, description: 'Shortest and longest, in ms.' }),
  signedBy: strings.optional(),
  contains: strings.optional(),
  privacy: z.enum(['public', 'contact', 'confidential', 'special']),
})

const program = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  summary: z.string(),
  sponsor: z.string().optional(),
  contact: z.string(),
  unit: z.object({ kind: z.string(), min: z.number(), max: z.number() }),
  costs: z.array(z.object({ title: z.string(), paidBy: z.string(), text: z.string() })),
  eligibility: strings,
})

export const applySchema: z.ZodType<ApplyDefinition> = describes<ApplyDefinition>()(
  z
    .object({
      level: z.literal(1),
      program,
      edition: editionSchema,
      form: formSchema,
      documents: z.array(document),
      glossary: z.record(z.string(), z.string()),
      call: z.object({ title: z.string(), at: z.string(), url: z.string(), isOver: z.boolean() }).optional(),
      hostedUrl: z.string(),
      formToken: z.string(),
    })
    .openapi('ApplyDefinition', { description: 'All that the application element needs to draw itself.' }),
)

export const programSchema: z.ZodType<ProgramView> = describes<ProgramView>()(
  z
    .object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      summary: z.string(),
      dates: z.array(z.object({ name: z.string(), title: z.string(), kind, optional: z.boolean() })),
      tracks: z.array(z.object({ id: z.string(), title: z.string(), seats: z.number(), isEstimate: z.boolean(), closes: z.string() })),
    })
    .openapi('Program'),
)
