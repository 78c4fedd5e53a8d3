import { isId, undoMigration } from '@cohortium/engine'
import { z } from '@hono/zod-openapi'
import { notFound } from '../problem.ts'
import { route } from '../route.ts'
import { migrationSchema, undoMigrationSchema, versionSchema } from '../schemas/migration.ts'
import type { Slice } from '../slice.ts'
import { moveAnswers } from './answers.ts'
import { runMigration, takeBack, versionsOf } from './queries.ts'

const version = z.int().min(1)
const input = z
  .object({
    from: version,
    to: version,
    dryRun: z.boolean().default(true),
    edition: z.uuid().optional(),
    ended: z.boolean().optional(),
    after: z.uuid().optional(),
  })
  .openapi('MigrationInput')
const undoInput = z.object({ from: version, to: version, after: z.uuid().optional() }).openapi('UndoMigrationInput')

/** Several versions of a program live side by side; applications move between them by the mapping that the later one declares. */
export const migrations: Slice = {
  name: 'migrations',
  routes: (app, service) => {
    route(
      app,
      {
        method: 'get',
        path: '/api/programs/:id/versions',
        tag: 'Programs',
        summary: 'The versions of a program that are alive here, and how many live under each.',
        params: { id: z.string() },
        answer: z.array(versionSchema),
      },
      ({ params, c }) => versionsOf(service, c.var.actor.host, params.id),
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/programs/:id/migrations',
        tag: 'Programs',
        summary: 'What moving every live application to another version would do; with dryRun false, does it.',
        params: { id: z.string() },
        body: input,
        answer: migrationSchema,
      },
      ({ params, body, c }) => runMigration(service, c.var.actor, params.id, body),
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/programs/:id/migrations/undo',
        tag: 'Programs',
        summary: 'Takes back the move of editions and applications to another version, of each to which nothing has happened since.',
        params: { id: z.string() },
        body: undoInput,
        answer: undoMigrationSchema,
      },
      ({ params, body, c }) => takeBack(service, c.var.actor, params.id, body),
    )
    route(
      app,
      {
        method: 'post',
        path: '/api/applications/:id/migrate/undo',
        tag: 'Applications',
        summary: 'Takes an application back to the version it came from, while nothing has happened since.',
        params: { id: z.string() },
        answer: null,
      },
      async ({ params, c }) => {
        const { host, id } = c.var.actor
        if (!isId(params.id)) throw notFound('There is no such application.')
        await undoMigration(service.engine, { host, id: params.id }, { id, role: 'staff' }, moveAnswers)
        return null as never
      },
    )
  },
}
