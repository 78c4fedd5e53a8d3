/** How long a video runs, from its index alone. */
import { CustomSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny'
import type { BlobStore } from './blobs.ts'

/** Most that is read of one video: a file without an index must be walked to its end, and one of 500 MB need not be. */
const budget = 64_000_000

/** Seconds, or undefined when there is no picture or the file cannot be read within 64 MB and 20 s. */
export async function videoSeconds(blobs: BlobStore, key: string, size: number): Promise<number | undefined> {
  let read = 0
  const source = new CustomSource({
    getSize: () => size,
    read: async (start, end) => {
      read += end - start
      if (read > budget) throw new Error('Read too much')
      return new Uint8Array(await new Response(await blobs.get(key, { start, end: end - 1 })).arrayBuffer())
    },
  })
  const input = new Input({ source, formats: [MP4, QTFF, WEBM, MATROSKA] })
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooSlow = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), 20_000)))
  const measure = async (): Promise<number | undefined> => {
    if (!(await input.getPrimaryVideoTrack())) return undefined
    return (await input.getDurationFromMetadata()) ?? (await input.computeDuration())
  }
  try {
    const seconds = await Promise.race([measure(), tooSlow])
    return seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
  } catch {
    return undefined // whatever is wrong with the file, the answer to its owner is the same
  } finally {
    clearTimeout(timer)
    input.dispose()
  }
}
