import { programOf, readApplication, type JobHandler } from '@cohortium/engine'
import type { Service } from '../service.ts'
import { blobKey } from './queries.ts'

/**
 * The effect `dropDocuments`: deletes what the redirect left behind, bytes and all (IHI-21). May run twice. It does not touch the application:
 * no step looks at a document once the application was sent.
 */
export const dropDocuments =
  ({ db, blobs }: Pick<Service, 'db' | 'blobs'>): JobHandler =>
  async ({ host, application: id }, engine) => {
    const application = id === null ? undefined : await readApplication(engine.db, { host, id })
    if (!application) return
    const { tracks, documents } = programOf(engine, application).facts
    const redirect = tracks[application.appliedTrack]?.redirect
    if (!redirect || redirect.to !== application.track) return
    const dropped = Object.keys(documents).filter((document) => Object.hasOwn(redirect.dropped, `documents.${document}`))
    if (dropped.length === 0) return
    const rows = await db
      .updateTable('document')
      .set({ state: 'deleted' })
      .where('hostId', '=', host)
      .where('applicationId', '=', application.id)
      .where('document', 'in', dropped)
      .returning('id')
      .execute()
    for (const row of rows) await blobs.delete(blobKey(host, row.id))
  }
