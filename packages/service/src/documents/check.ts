/** What an upload is, by its bytes, and whether the program takes it. */
import type { DocumentSpec } from '@cohortium/program'
import { fileTypeFromBuffer } from 'file-type'
import type { BlobStore } from './blobs.ts'
import { countPages } from './pages.ts'
import { videoSeconds } from './video.ts'
import { count, sayBytes, sayLength, sayTypes } from './words.ts'

export interface Checked {
  /** Media type by magic bytes; `application/octet-stream` when unknown. */
  type: string
  pages?: number
  seconds?: number
  /** Why it is refused and what would help; absent when it is taken. */
  refused?: string
}

/** Extensions under which a type may go. What is not listed is never taken, whatever a program accepts. */
const extensions: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'],
  'video/webm': ['webm'],
  'video/x-matroska': ['mkv'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
}

/** A second of grace: containers round, and nobody cuts to the frame. */
const graceSeconds = 1

/**
 * Reads what it must of the blob (the first 4 KB; a PDF whole, within its size limit; of a video its index) and says what it is.
 * The name is only compared with the content, never trusted.
 */
export async function checkFile(blobs: BlobStore, key: string, name: string, spec: DocumentSpec): Promise<Checked> {
  const size = (await blobs.size(key)) ?? 0
  if (size === 0) return { type: unknownType, refused: 'This file is empty. Choose the file again and upload it once more.' }
  if (size > spec.maxBytes) return { type: unknownType, refused: tooLarge(size, spec) }

  const head = new Uint8Array(await new Response(await blobs.get(key, { start: 0, end: Math.min(size, 4100) - 1 })).arrayBuffer())
  const found = await fileTypeFromBuffer(head)
  const type = found?.mime === 'video/x-m4v' ? 'video/mp4' : (found?.mime ?? unknownType)
  if (!isAccepted(type, spec.accept)) {
    return {
      type,
      refused: `This file is ${found ? `really a .${found.ext} file` : 'of a kind we cannot read'}. Upload ${sayTypes(spec.accept)} instead; your answers are safe.`,
    }
  }
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (!extensions[type]?.includes(extension)) {
    return {
      type,
      refused: `This file is named ${extension ? `.${extension}` : 'without an ending'} but holds ${sayTypes([type])}. Give it the ending .${extensions[type]?.[0]} and upload it again.`,
    }
  }
  if (type === 'application/pdf') return { type, ...(await checkPages(blobs, key, spec)) }
  if (type.startsWith('video/')) return { type, ...(await checkLength(blobs, key, size, spec)) }
  return { type }
}

/** The words for a file over the limit, used before the upload begins as well. */
export function tooLarge(bytes: number, spec: DocumentSpec): string {
  const help = spec.accept.some((type) => type.startsWith('video/'))
    ? 'Save it at a lower quality'
    : 'Save it smaller, for example scanned in black and white'
  return `This file is ${sayBytes(bytes)}. It may be up to ${sayBytes(spec.maxBytes)}. ${help}, and upload it again; your answers are safe.`
}

async function checkPages(blobs: BlobStore, key: string, spec: DocumentSpec): Promise<Omit<Checked, 'type'>> {
  const bytes = new Uint8Array(await new Response(await blobs.get(key)).arrayBuffer())
  const counted = await countPages(bytes)
  if (counted.fault === 'protected')
    return { refused: 'This PDF is protected by a password, so nobody here could read it. Save it without one and upload it again.' }
  if (counted.fault) return { refused: 'We cannot open this PDF. Open it on your side, save or print it as a new PDF, and upload that.' }
  const { pages } = counted
  if (spec.maxPages !== undefined && pages > spec.maxPages) {
    return {
      pages,
      refused: `This document has ${count(pages, 'page')}. It may have up to ${spec.maxPages}. Shorten it, or upload another; your answers are safe.`,
    }
  }
  return { pages }
}

async function checkLength(blobs: BlobStore, key: string, size: number, spec: DocumentSpec): Promise<Omit<Checked, 'type'>> {
  const seconds = await videoSeconds(blobs, key, size)
  if (seconds === undefined)
    return { refused: 'We cannot play this video: it has no picture, or its end is missing. Export it again as MP4 and upload that.' }
  const [shortest, longest] = spec.lasts ?? [0, Infinity]
  if (seconds > longest / 1000 + graceSeconds) {
    return {
      seconds,
      refused: `This video is ${sayLength(seconds)} long. It may be up to ${longest / 60_000}. Cut it, or upload another; your answers are safe.`,
    }
  }
  if (seconds < shortest / 1000 - graceSeconds) {
    return {
      seconds,
      refused: `This video is ${sayLength(seconds)} long. It needs at least ${shortest / 60_000} minutes. Upload a longer one; your answers are safe.`,
    }
  }
  return { seconds }
}

function isAccepted(type: string, accept: readonly string[]): boolean {
  if (!(type in extensions)) return false
  return accept.some((one) => one === type || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))))
}

const unknownType = 'application/octet-stream'
