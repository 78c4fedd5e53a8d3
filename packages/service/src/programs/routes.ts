import { diagram, picture, type Note, type Picture } from '@cohortium/program'
import { z } from '@hono/zod-openapi'
import { notFound } from '../problem.ts'
import { route, view, views } from '../route.ts'
import { formSchema } from '../schemas/common.ts'
import { datasetSchema, programSchema } from '../schemas/edition.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'
import { datasetsOf, fileOf, numbersOf } from './datasets.ts'
import { newestProgram, newestPrograms } from './find.ts'
import { formOf } from './forms.ts'
import { programView } from './view.ts'

const id = z.string()

export function programRoutes(app: App, service: Service): void {
  route(
    app,
    {
      method: 'get',
      path: '/api/programs',
      tag: 'Programs',
      summary: 'The programs this server runs, each in its newest version.',
      answer: z.array(programSchema),
    },
    () => newestPrograms(service).map(programView),
  )
  route(
    app,
    {
      method: 'get',
      path: '/api/programs/:id/notes',
      tag: 'Programs',
      summary: 'What the source leaves open or says twice, with our resolutions.',
      params: { id },
      answer: views<Note>('Note', 'One open point of the source.'),
    },
    ({ params }) => [...newestProgram(service, params.id).facts.notes],
  )
  route(
    app,
    {
      method: 'get',
      path: '/api/programs/:id/diagram',
      tag: 'Programs',
      summary: 'The lifecycle as a picture: Mermaid text, its states and its moves.',
      params: { id },
      answer: view<{ mermaid: string } & Picture>('Diagram', 'Mermaid, states, moves.'),
    },
    ({ params }) => {
      const program = newestProgram(service, params.id)
      return { mermaid: diagram(program), ...picture(program) }
    },
  )
  route(
    app,
    {
      method: 'get',
      path: '/api/programs/:id/forms/:form',
      tag: 'Programs',
      summary: 'One form as the elements draw it.',
      params: { id, form: z.string() },
      answer: formSchema,
    },
    ({ params }) => {
      const form = formOf(newestProgram(service, params.id), params.form)
      if (!form) throw notFound('The program has no such form.')
      return form
    },
  )
  route(
    app,
    {
      method: 'get',
      path: '/api/programs/:id/datasets',
      tag: 'Programs',
      summary: 'The tables of figures that the program brings, each with where its numbers come from.',
      params: { id },
      answer: z.array(datasetSchema),
    },
    ({ params }) => datasetsOf(newestProgram(service, params.id)),
  )
  app.get('/api/programs/:id/datasets/:dataset/csv', (c) => {
    const { id: program, dataset } = c.req.param()
    const text = fileOf(newestProgram(service, program), dataset)
    return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${dataset}.csv"` })
  })
  route(
    app,
    {
      method: 'get',
      path: '/api/programs/:id/datasets/:dataset/report',
      tag: 'Programs',
      summary: 'The numbers of one table as facts, for a report. Refused where they are illustrative.',
      params: { id, dataset: z.string() },
      answer: z.record(z.string(), z.number()),
    },
    ({ params }) => numbersOf(newestProgram(service, params.id), params.dataset),
  )
}
