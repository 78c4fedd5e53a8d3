import { z } from '@hono/zod-openapi'
import type { JobView, ListView, MailView, OverviewView, RowView, StuckKindView } from '@cohortium/program'
import { clockSchema, letterFields } from './application.ts'
import { describes, instant, phase, tone } from './common.ts'
import { editionSchema } from './edition.ts'

const text = z.string()
const number = z.number()

const row: z.ZodType<RowView> = describes<RowView>()(
  z
    .object({
      id: z.uuid(),
      reference: text,
      applicant: text,
      organisation: text.nullable(),
      location: text.nullable(),
      within: z.object({ id: text, name: text }).nullable(),
      isException: z.boolean(),
      track: text,
      appliedTrack: text,
      state: text,
      label: text,
      tone,
      submittedAt: instant.nullable(),
      lastAt: instant,
      clock: clockSchema.nullable(),
      isDemo: z.boolean(),
    })
    .openapi('Row'),
)
const counts = z.array(z.object({ state: text, label: text, tone, phase, count: number, byTrack: z.record(text, number) }))

export const listSchema = describes<ListView>()(z.object({ rows: z.array(row), total: number, counts }).openapi('List'))

export const overviewSchema = describes<OverviewView>()(
  z
    .object({
      edition: editionSchema,
      now: instant,
      counts,
      moves: z.array(
        z.object({ from: text, to: text, verb: text, title: text, count: number, byTrack: z.record(text, number), tone: tone.optional() }),
      ),
      seats: z.array(
        z.object({
          track: text,
          title: text,
          capacity: z.enum(['exact', 'approximate', 'none']),
          seats: number,
          reserved: number,
          taken: number,
          takenByRedirect: number,
          accepted: number,
        }),
      ),
      promises: z.array(row),
      record: z.array(z.object({ id: text, applicant: text, isKept: z.boolean(), lateMs: number })).optional(),
      needs: z.array(z.object({ id: text, tone, title: text, text, href: text, action: text })),
      deadJobs: number,
    })
    .openapi('Overview', { description: 'An edition at a glance.' }),
)

const application = z.object({ id: text, reference: text, applicant: text }).nullable()
export const jobSchema = describes<JobView>()(
  z
    .object({
      id: text,
      kind: z.enum(['timer', 'effect', 'actor', 'incident']),
      name: text,
      title: text,
      application,
      attempts: number,
      maxAttempts: number,
      runAt: instant,
      error: text,
    })
    .openapi('Job'),
)

export const stuckKindSchema = describes<StuckKindView>()(
  z.object({ name: text, title: text, count: number }).openapi('StuckKind', { description: 'How many jobs of a name are stuck.' }),
)

export const mailSchema = describes<MailView>()(z.object({ ...letterFields, application }).openapi('Mail'))
