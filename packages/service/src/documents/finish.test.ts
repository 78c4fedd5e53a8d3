import { Readable } from 'node:stream'
import { newId } from '@cohortium/engine'
import { Upload } from '@tus/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, makeWorld, type World } from '../../test/world.ts'
import { finish, sweepUploads } from './finish.ts'
import { blobKey, documentsOf } from './queries.ts'
import { sampleVideo } from './sample-video.ts'

describe.each(KINDS)('the end of an upload on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
  })
  afterAll(() => world?.close())

  const uploaded = async (application: string, bytes: Uint8Array): Promise<string> => {
    const id = newId()
    const { db, blobs } = world.service
    await blobs.uploads.create(new Upload({ id, size: bytes.length, offset: 0 }))
    await blobs.uploads.write(Readable.from([bytes]), id, 0)
    const row = {
      hostId: world.host,
      id,
      applicationId: application,
      document: 'teamVideo',
      name: 'team.mp4',
      bytes: bytes.length,
      state: 'uploading' as const,
      type: null,
      pages: null,
      seconds: null,
      refused: null,
      by: 'test',
      uploadedAt: null,
    }
    await db.insertInto('document').values(row).execute()
    return id
  }

  test('told twice at once, one upload is one live document', async () => {
    const { application } = await world.begin({ track: 'actionCommunity', name: 'Twice Clinic' })
    const id = await uploaded(application.id, await sampleVideo(400))
    await Promise.all([finish(world.service, world.host, id), finish(world.service, world.host, id)])
    await finish(world.service, world.host, id)
    expect((await documentsOf(world.service.db, world.host, application.id)).map((file) => [file.id, file.seconds])).toEqual([[id, 400]])
  })

  test('a file that another replaced before it was handed in leaves nothing in the store', async () => {
    const { application } = await world.begin({ track: 'actionCommunity', name: 'Better Take Clinic' })
    const { blobs } = world.service
    const first = await uploaded(application.id, await sampleVideo(400))
    await finish(world.service, world.host, first)
    expect(await blobs.size(blobKey(world.host, first))).toBeGreaterThan(0)
    const second = await uploaded(application.id, await sampleVideo(500))
    await finish(world.service, world.host, second)
    expect((await documentsOf(world.service.db, world.host, application.id)).map((file) => file.id)).toEqual([second])
    expect(await blobs.size(blobKey(world.host, first))).toBe(undefined)
    expect(await blobs.size(blobKey(world.host, second))).toBeGreaterThan(0)
  })

  test('what nobody came back for is forgotten after two weeks, and not before', async () => {
    const { application } = await world.begin({ track: 'actionCommunity', name: 'Forgotten Clinic' })
    const id = await uploaded(application.id, new Uint8Array(10))
    expect(await sweepUploads(world.service)).toBe(0)
    await sql`update document set begun_at = now() - interval '15 days' where host_id = ${world.host} and id = ${id}`.execute(
      world.service.db,
    )
    expect(await sweepUploads(world.service)).toBe(1)
    await expect(world.service.blobs.uploads.getUpload(id)).rejects.toMatchObject({ status_code: 404 })
  })
})
