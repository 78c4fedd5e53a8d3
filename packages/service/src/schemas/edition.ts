import { z } from '@hono/zod-openapi'
import type {
  ApplyDefinition,
  DatasetView,
  EditionView,
  ProgramCard,
  ProgramView,
  UnitView,
  Vocabulary,
  WithinView,
} from '@cohortium/program'
import { describes, formSchema, instant } from './common.ts'

const kind = z.enum(['deadline', 'moment', 'month'])
const strings = z.array(z.string())
const editionKind = z.enum(['dated', 'rolling', 'standing'])
const capacity = z.enum(['exact', 'approximate', 'none'])

const unitSchema: z.ZodType<UnitView> = describes<UnitView>()(
  z
    .object({
      kind: z.enum(['person', 'team', 'chapter']),
      min: z.number(),
      max: z.number(),
      name: z.boolean(),
      organisation: z.enum(['required', 'optional', 'none']),
    })
    .openapi('Unit', { description: 'Who applies, and what is asked to begin.' }),
)

const word = z.object({ one: z.string(), many: z.string(), also: strings.optional() })
export const wordsSchema: z.ZodType<Vocabulary> = describes<Vocabulary>()(
  z
    .object({ program: word, edition: word, track: word, applicant: word, participant: word, organisation: word })
    .openapi('Vocabulary', { description: 'What the program calls the things that every program has.' }),
)

const withinSchema: z.ZodType<WithinView> = describes<WithinView>()(
  z.object({ id: z.uuid(), name: z.string(), organisation: z.string().nullable() }).openapi('Within'),
)

const openFact = {
  name: z.string(),
  title: z.string(),
  description: z.string().optional(),
  kind: z.enum(['text', 'email', 'days', 'count', 'list']),
  source: z.string(),
  by: z.string().openapi({ description: 'Who can give it.' }),
}
const decided = z.union([z.string(), z.number(), z.array(z.string())])

const track = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  closesAt: instant.nullable(),
  isOpen: z.boolean(),
  documents: strings,
  seats: z.number().nullable().openapi({ description: 'Null: not counted, or not decided yet.' }),
  capacity,
  unit: unitSchema,
  within: z.string().optional(),
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
      kind: editionKind,
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
      decided: z
        .array(z.object({ ...openFact, value: decided.nullable() }))
        .openapi({ description: 'What the program leaves open; those not decided yet are for staff alone.' }),
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
  locale: z.string(),
  words: wordsSchema,
  unit: unitSchema,
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
      within: z.record(z.string(), z.array(withinSchema)).optional(),
      documents: z.array(document),
      glossary: z.record(z.string(), z.string()),
      call: z.object({ title: z.string(), at: z.string(), url: z.string(), isOver: z.boolean() }).optional(),
      hostedUrl: z.string(),
      formToken: z.string(),
    })
    .openapi('ApplyDefinition', { description: 'All that the application element needs to draw itself.' }),
)

export const cardSchema: z.ZodType<ProgramCard> = describes<ProgramCard>()(
  z
    .object({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      locale: z.string().openapi({ description: 'How its dates are written: en-US, en-GB.' }),
      words: wordsSchema,
      edition: editionSchema.nullable().openapi({ description: 'The one that takes applications now.' }),
    })
    .openapi('ProgramCard'),
)

const activity = z.object({
  kind: z.enum(['seminar', 'selfPaced', 'discussion', 'bookClub', 'exercise', 'workshop', 'coaching', 'networking']),
  title: z.string(),
  provider: z.string().optional(),
  every: z.literal('month').optional(),
})
const module = z.object({
  title: z.string(),
  description: z.string(),
  topics: strings.optional(),
  activities: z.array(activity).optional(),
  assignment: z.string().optional(),
  credit: z.string().optional(),
})

export const programSchema: z.ZodType<ProgramView> = describes<ProgramView>()(
  z
    .object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      summary: z.string(),
      locale: z.string(),
      words: wordsSchema,
      kind: editionKind,
      dates: z.array(z.object({ name: z.string(), title: z.string(), kind, optional: z.boolean() })),
      tracks: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          capacity,
          seats: z.number().nullable(),
          isEstimate: z.boolean(),
          closes: z.string().nullable(),
          takesRedirects: z.boolean(),
        }),
      ),
      toDecide: z.array(z.object(openFact)),
      roles: z.array(z.object({ title: z.string(), text: z.string() })),
      modules: z.array(module),
      datasets: strings,
    })
    .openapi('Program'),
)

export const datasetSchema: z.ZodType<DatasetView> = describes<DatasetView>()(
  z
    .object({
      name: z.string(),
      title: z.string(),
      measure: z.string(),
      unit: z.string(),
      taxonomy: z.string(),
      isIllustrative: z.boolean(),
      note: z.string().openapi({ description: 'Where the numbers come from: shown beside every chart.' }),
      bars: z.array(z.object({ term: z.string(), title: z.string(), value: z.number() })),
    })
    .openapi('Dataset'),
)
