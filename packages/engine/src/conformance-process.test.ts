/** A life of which every touch is a process of its own, on both databases; one of them is killed in the middle of its work. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { freshUrl, KINDS, type Kind } from '../test/databases.ts'
import { openDatabase, setClockOffset, type DatabaseTarget } from './index.ts'

const script = path.resolve(import.meta.dirname, '../test/touch.ts')
const placeFor = async (kind: Kind): Promise<DatabaseTarget> =>
  kind === 'postgres' ? { url: await freshUrl() } : { folder: fs.mkdtempSync(path.join(os.tmpdir(), 'touched-')) }

/** Runs one touch to its end, or until it prints `until`: then it is killed. Returns its last line. */
const touch = (where: DatabaseTarget, args: readonly string[], until?: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=source', script, JSON.stringify(where), ...args], {
      env: { ...process.env, ...(until && { HANGS: '1' }) },
    })
    let said = ''
    let failed = ''
    child.stderr.on('data', (part: Buffer) => (failed += part.toString()))
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      if (until && said.includes(until)) child.kill('SIGKILL')
    })
    child.once('exit', (code) => {
      if (until) resolve(said.trim())
      else if (code === 0) resolve(JSON.parse(said.trim().split('\n').at(-1)!))
      else reject(new Error(failed))
    })
  })

/** A folder is opened anew by each process, which takes seconds: there the life is short. */
const more = {
  pglite: [],
  postgres: [{ type: 'pause' }, { type: 'resume' }, { type: 'say', word: 'two' }],
}

it.each(KINDS)('every event in a process of its own, on %s; one killed at work is done again', { timeout: 300_000 }, async (kind) => {
  const where = await placeFor(kind)
  /** What only a test does: the lease of a killed process runs out, and a day passes. */
  const wait = async (offset: number): Promise<void> => {
    const { db, close } = await openDatabase(where)
    await db.updateTable('job').set({ leasedUntil: null }).execute()
    await setClockOffset(db, offset)
    await close()
  }
  const id = String(await touch(where, ['begin']))
  const send = (event: object): Promise<unknown> => touch(where, ['send', id, JSON.stringify(event)])
  expect(await send({ type: 'say', word: 'one', when: 5 })).toEqual({ talk: { open: 'second' }, clock: 'early' })
  for (const event of more[kind]) await send(event)
  expect(await send({ type: 'look' })).toEqual({ talk: 'looking', clock: 'early' })
  expect(await touch(where, ['tick'], 'looking')).toBe('looking')
  await wait(0)
  expect(await touch(where, ['tick'])).toBe(1)
  await wait(86_400_000)
  expect(await touch(where, ['tick'])).toBe(1)
  const words = ['one', ...more[kind].flatMap(({ word }: { word?: string }) => word ?? [])]
  expect(await touch(where, ['read', id])).toEqual({
    value: { talk: 'over', clock: 'late' },
    status: 'done',
    said: [...words, `saw ${words.join(' and ')}`],
    since: [['second', 5]],
    verified: { ok: true, faults: [] },
  })
})
