import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { DocumentSpec } from '@cohortium/program'
import { expect, test } from 'vitest'
import { folderStore } from './folder-store.ts'
import { checkFile, type Checked } from './check.ts'
import { sampleVideo } from './sample-video.ts'

const letter: DocumentSpec = {
  title: 'Letter',
  description: '',
  accept: ['application/pdf'],
  maxBytes: 1024 ** 2,
  maxPages: 3,
  privacy: 'confidential',
  purpose: '',
}
const video: DocumentSpec = {
  title: 'Video',
  description: '',
  accept: ['video/mp4', 'video/quicktime'],
  maxBytes: 1e9,
  lasts: [300_000, 900_000],
  privacy: 'confidential',
  purpose: '',
}

const check = async (bytes: Uint8Array, name: string, spec: DocumentSpec): Promise<Checked> => {
  const blobs = folderStore(await mkdtemp(path.join(os.tmpdir(), 'cohortium-check-')))
  await blobs.put('host/file', bytes)
  return checkFile(blobs, 'host/file', name, spec)
}
const pdf = async (pages: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create()
  for (let n = 0; n < pages; n++) document.addPage()
  return document.save()
}
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, ...new Array<number>(200).fill(0)])

test('a letter is taken, with its pages', async () => {
  expect(await check(await pdf(2), 'Letter.PDF', letter)).toEqual({ type: 'application/pdf', pages: 2 })
})

test('a program named .pdf is refused by its bytes', async () => {
  expect(await check(program, 'letter.pdf', letter)).toEqual({
    type: 'application/x-msdownload',
    refused: 'This file is really a .exe file. Upload PDF instead; your answers are safe.',
  })
})

test('a PDF under another ending is refused', async () => {
  expect((await check(await pdf(1), 'letter.exe', letter)).refused).toBe(
    'This file is named .exe but holds PDF. Give it the ending .pdf and upload it again.',
  )
})

test('too many pages, a torn PDF, an empty and a large file each say what would help', async () => {
  expect(await check(await pdf(4), 'a.pdf', letter)).toEqual({
    type: 'application/pdf',
    pages: 4,
    refused: 'This document has 4 pages. It may have up to 3. Shorten it, or upload another; your answers are safe.',
  })
  expect((await check(new TextEncoder().encode('%PDF-1.7\nnothing'), 'a.pdf', letter)).refused).toMatch(/^We cannot open this PDF/)
  expect((await check(new Uint8Array(), 'a.pdf', letter)).refused).toMatch(/^This file is empty/)
  expect((await check(new Uint8Array(1_150_000), 'a.pdf', letter)).refused).toMatch(/^This file is 1.1 MB. It may be up to 1 MB/)
})

test('a video of five to fifteen minutes is taken (IHI-28)', async () => {
  expect(await check(await sampleVideo(600), 'team.mp4', video)).toEqual({ type: 'video/mp4', seconds: 600 })
})

test('a video of 20 minutes is refused, with what would help', async () => {
  expect(await check(await sampleVideo(1200), 'team.mp4', video)).toEqual({
    type: 'video/mp4',
    seconds: 1200,
    refused: 'This video is 20 minutes long. It may be up to 15. Cut it, or upload another; your answers are safe.',
  })
  expect((await check(await sampleVideo(200), 'team.mp4', video)).refused).toBe(
    'This video is 3 minutes 20 seconds long. It needs at least 5 minutes. Upload a longer one; your answers are safe.',
  )
})

test('half a video is refused', async () => {
  const whole = await sampleVideo(600)
  expect((await check(whole.subarray(0, 500), 'team.mp4', video)).refused).toMatch(/^We cannot play this video/)
})
