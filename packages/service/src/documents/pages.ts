/** How many pages a PDF has, counted where it can do no harm. */
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

export type Counted = { pages: number; fault?: never } | { pages?: never; fault: 'protected' | 'broken' }

/** A worker of its own: a PDF made to unpack without end costs 256 MB and 20 s of one thread, never the server. */
export function countPages(bytes: Uint8Array<ArrayBuffer>, timeout = 20_000): Promise<Counted> {
  const library = createRequire(import.meta.url).resolve('@cantoo/pdf-lib')
  const worker = new Worker(code, {
    eval: true,
    workerData: { library, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    execArgv: [],
  })
  return new Promise<Counted>((resolve) => {
    const timer = setTimeout(() => resolve({ fault: 'broken' }), timeout)
    worker.once('message', (counted: Counted) => resolve(counted))
    worker.once('error', () => resolve({ fault: 'broken' }))
    worker.once('exit', () => {
      clearTimeout(timer)
      resolve({ fault: 'broken' })
    })
  }).finally(() => worker.terminate())
}

// A string, because a worker's file would have to be found again after the build. Object streams are read, page contents are not.
const code = `
const { parentPort, workerData } = require('node:worker_threads')
const { PDFDocument } = require(workerData.library)
PDFDocument.load(workerData.bytes, { updateMetadata: false })
  .then((pdf) => ({ pages: pdf.getPageCount() }))
  .catch((error) => ({ fault: /encrypt|password/i.test(String(error)) ? 'protected' : 'broken' }))
  .then((counted) => parentPort.postMessage(counted))
`
