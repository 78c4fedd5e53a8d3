import { sendFile } from '../documents/index.ts'
import { notFound } from '../problem.ts'
import type { Service } from '../service.ts'
import type { App } from '../slice.ts'

export function certificateRoutes(app: App, { db, blobs }: Service): void {
  app.get('/embed/:key/applications/:id/certificate', async (c) => {
    const row = await db
      .selectFrom('certificate')
      .innerJoin('applicant', (join) =>
        join.onRef('applicant.applicationId', '=', 'certificate.applicationId').on('applicant.hostId', '=', c.var.actor.host),
      )
      .select(['certificate.blob', 'applicant.reference'])
      .where('certificate.hostId', '=', c.var.actor.host)
      .where('certificate.applicationId', '=', c.req.param('id'))
      .executeTakeFirst()
    if (!row) throw notFound('There is no certificate yet. It is issued when everything is completed.')
    const answer = await sendFile(c, blobs, {
      key: row.blob,
      name: `Certificate ${row.reference}.pdf`,
      type: 'application/pdf',
      isInline: false,
    })
    answer.headers.set('Cross-Origin-Resource-Policy', 'cross-origin') // read by the element on a partner's page, with the applicant's token
    return answer
  })
}
