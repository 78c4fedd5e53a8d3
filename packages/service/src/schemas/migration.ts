import { z } from '@hono/zod-openapi'
import type { EditionMoveView, MigrationView, UndoMigrationView, VersionView } from '@cohortium/program'
import { describes, instant, tone } from './common.ts'

const text = z.string()
const version = z.int()

export const versionSchema = describes<VersionView>()(
  z
    .object({
      version,
      isNewest: z.boolean(),
      isHere: z.boolean(),
      editions: z.int(),
      live: z.int(),
      ended: z.int(),
      takes: z.array(version),
    })
    .openapi('Version'),
)

const move = z
  .object({
    id: text,
    reference: text,
    applicant: text,
    edition: text,
    label: text,
    tone,
    to: text.nullable(),
    why: z.array(text),
    takes: text.nullable(),
    gives: text.nullable(),
    timers: z.array(z.object({ title: text, before: instant.nullable(), after: instant.nullable(), isNew: z.boolean() })),
    isMoved: z.boolean(),
  })
  .openapi('Move')

const editionMove = describes<EditionMoveView>()(
  z.object({ id: text, title: text, why: z.array(text), isMoved: z.boolean() }).openapi('EditionMove'),
)

export const undoMigrationSchema = describes<UndoMigrationView>()(
  z
    .object({
      editions: z.array(editionMove),
      undone: z.array(z.object({ id: text, reference: text, applicant: text, why: text })),
      next: text.nullable(),
    })
    .openapi('UndoMigration'),
)

export const migrationSchema = describes<MigrationView>()(
  z
    .object({
      from: version,
      to: version,
      dryRun: z.boolean(),
      findings: z.array(z.object({ kind: z.enum(['strands', 'seat', 'arms', 'drops']), state: text, message: text })),
      editions: z.array(editionMove),
      moves: z.array(move),
      next: text.nullable(),
    })
    .openapi('Migration'),
)
