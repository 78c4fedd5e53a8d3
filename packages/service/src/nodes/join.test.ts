import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { migrateTables } from '@cohortium/engine'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { freshDatabase } from '../../test/world.ts'
import type { Db } from '../database.ts'
import { folderStore, type BlobStore } from '../documents/index.ts'
import { serviceMigrations } from '../slices.ts'
import { joinNodes, StoreNotShared, type Joining, type Membership } from './join.ts'

const times = { beat: 100, life: 400 }
let db: Db
let close: () => Promise<void>
const joined: Membership[] = []
beforeAll(async () => {
  const database = await freshDatabase('postgres')
  await migrateTables(database.db, serviceMigrations())
  db = database.db as unknown as Db
  close = database.close
})
beforeEach(async () => {
  for (const one of joined.splice(0)) await one.leave()
})
afterAll(async () => {
  for (const one of joined) await one.leave()
  await close()
})

const folder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'cohortium-nodes-'))
const join = async (name: string, blobs: BlobStore, more: Partial<Joining> = {}): Promise<Membership> => {
  const membership = await joinNodes({ db, name, version: '1', blobs, onLost: () => {}, times, ...more })
  joined.push(membership)
  return membership
}
const names = async (): Promise<string[]> => (await db.selectFrom('node').select('name').orderBy('name').execute()).map(({ name }) => name)

it('nodes on one shared folder come and go, under whatever path they see it', async () => {
  const where = await folder()
  const one = await join('one', folderStore(where, { isShared: true }))
  await join('two', folderStore(path.join(where, '..', path.basename(where)), { isShared: true }))
  expect(await db.selectFrom('node').select(['name', 'version', 'place', 'isShared']).orderBy('name').execute()).toEqual([
    { name: 'one', version: '1', place: `the folder ${where}`, isShared: true },
    { name: 'two', version: '1', place: `the folder ${where}`, isShared: true },
  ])
  await one.leave()
  expect(await names()).toEqual(['two'])
})

it('a second node on a private folder is refused while the first one lives, the same folder or not', async () => {
  const where = await folder()
  await join('one', folderStore(where))
  const waits: string[] = []
  const started = performance.now()
  await expect(join('two', folderStore(where), { onWait: (message) => waits.push(message) })).rejects.toThrow(
    `Another node, one (version 1), runs on this database and keeps its files in the folder ${where}; this one would keep them in the folder ${where}. More than one node needs a folder that all of them mount, or a bucket.`,
  )
  expect(performance.now() - started).toBeLessThan(times.life)
  expect(waits).toEqual(['Another node, one, keeps its files elsewhere. Waiting up to 0.4 s for a sign of life of it.'])
  await expect(join('three', folderStore(await folder(), { isShared: true }))).rejects.toThrow(StoreNotShared)
  expect(await names()).toEqual(['one'])
})

it('two shared folders that are not the same one are found out', async () => {
  await join('one', folderStore(await folder(), { isShared: true }))
  await expect(join('two', folderStore(await folder(), { isShared: true }))).rejects.toThrow(
    'Both must name the same shared folder or bucket.',
  )
})

it('what a dead node left is taken away once its time has passed, and not before', async () => {
  const dead = { id: '0190a000-0000-7000-8000-000000000000', name: 'dead', version: '1', store: 'x', place: 'its folder', isShared: false }
  await db.insertInto('node').values(dead).execute()
  const started = performance.now()
  await join('next', folderStore(await folder()))
  expect(performance.now() - started).toBeGreaterThan(times.life - times.beat)
  expect(await names()).toEqual(['next'])
})

it('of many that start at once on private folders one is let in', async () => {
  const stores = await Promise.all(Array.from({ length: 5 }, async () => folderStore(await folder())))
  const all = await Promise.allSettled(stores.map((blobs, place) => join(`node-${place}`, blobs)))
  expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  expect((await names()).length).toBe(1)
})

it('a node that was taken for dead goes on where it shares its files, and is told to stop where another has its place', async () => {
  await join('sleeper', folderStore(await folder(), { isShared: true }))
  await db.deleteFrom('node').execute()
  await expect.poll(names).toEqual(['sleeper'])
  await joined.pop()!.leave()
  const lost = new Promise<Error>((onLost) => void folder().then((where) => join('sleeper', folderStore(where), { onLost })))
  await expect.poll(names).toEqual(['sleeper'])
  await db.updateTable('node').set({ id: '0190a000-0000-7000-8000-000000000002', name: 'newcomer' }).execute()
  expect((await lost).message).toMatch(/^Another node, newcomer/)
})
