import { createReadStream } from 'node:fs'
import { link, mkdir, open, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import { checkKey, keptFor, type BlobStore } from './blobs.ts'

/** Bytes: fewer than this are no room, whatever the file system rounds to. */
const leastRoom = 256 * 1024

/**
 * Keeps blobs as files under `folder`. A file appears under its name only when it is whole and on the disk (promise R1).
 * `isShared`: the folder lies on a file system that every node mounts; renames and new files must be seen by all of them at once (NFS 4 is enough).
 */
export function folderStore(folder: string, { isShared = false }: { isShared?: boolean } = {}): BlobStore {
  const root = path.resolve(folder)
  const unfinished = path.join(root, 'unfinished')
  const place = (key: string): string => path.join(root, checkKey(key))

  const settle = async (from: string, key: string): Promise<void> => {
    const to = place(key)
    await flushed(from, 'r+')
    await mkdir(path.dirname(to), { recursive: true })
    await rename(from, to)
    if (process.platform !== 'win32') await flushed(path.dirname(to), 'r') // the name too; Windows opens no folders
  }

  const size = async (key: string): Promise<number | undefined> => {
    try {
      return (await stat(place(key))).size
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  return {
    place: `the folder ${root}`,
    isShared,
    identity: () => markOf(root),
    uploads: new FileStore({ directory: unfinished, expirationPeriodInMilliseconds: keptFor }),
    hasRoom: async () => {
      const { bavail, bsize } = await statfs(root)
      return bavail * bsize > leastRoom
    },
    put: async (key, bytes) => {
      const part = `${place(key)}.${crypto.randomUUID()}.part`
      await mkdir(path.dirname(part), { recursive: true })
      try {
        await writeFile(part, bytes)
        await settle(part, key)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    adopt: (key, upload) => settle(path.join(unfinished, checkKey(upload)), key),
    forget: async (upload) => {
      for (const name of [checkKey(upload), `${upload}.json`]) await rm(path.join(unfinished, name), { force: true })
    },
    get: async (key, range) => {
      if ((await size(key)) === undefined) return undefined
      return Readable.toWeb(createReadStream(place(key), range ?? {})) as ReadableStream<Uint8Array>
    },
    size,
    delete: (key) => rm(place(key), { force: true }),
  }
}

/** Waits until what was written there is on the disk. */
async function flushed(place: string, flags: 'r' | 'r+'): Promise<void> {
  const opened = await open(place, flags)
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** A mark that the folder keeps: under whatever path two nodes mount it, they read the same one. */
async function markOf(root: string): Promise<string> {
  const mark = path.join(root, 'store-id')
  const own = `${mark}.${crypto.randomUUID()}`
  await mkdir(root, { recursive: true })
  await writeFile(own, crypto.randomUUID())
  try {
    await link(own, mark) // whole at once, and only the first one
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(own)
  }
  return `folder ${await readFile(mark, 'utf8')}`
}
