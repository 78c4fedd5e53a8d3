/** People at a partner's page: each begins, saves, uploads and sends, one application after another, and notes what was acknowledged. */
import { createHash, randomUUID } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { ApplicationView, ApplyDefinition, SavedAnswers } from '@cohortium/program'
import { completeAnswers } from '../../../packages/service/test/answers.ts'
import type { Chance } from '../chance.ts'
import { askerOf, Over, type Asker, type Trouble } from './asker.ts'
import type { ServerNode } from './nodes.ts'

export interface Told {
  /** Applications that were asked for, each under a key of its own. */
  asked: number
  begun: { application: string; version: number }[]
  /** By application, the last value of each field that was acknowledged. */
  saved: Map<string, Record<string, unknown>>
  uploaded: { id: string; hash: string }[]
  submitted: string[]
  /** Answers that no fault explains. */
  wrong: string[]
}

export const noTold = (): Told => ({ asked: 0, begun: [], saved: new Map(), uploaded: [], submitted: [], wrong: [] })

/** Everything acknowledged, counted. */
export const acknowledged = ({ begun, saved, uploaded, submitted }: Told): Record<string, number> => ({
  begun: begun.length,
  'fields saved': [...saved.values()].reduce((sum, fields) => sum + Object.keys(fields).length, 0),
  uploaded: uploaded.length,
  sent: submitted.length,
})

export interface ClientOptions {
  key: string
  name: string
  random: Chance
  nodes: () => readonly ServerNode[]
  isOver: () => boolean
  /** The edition to apply to next, and the version that its applications are of. */
  edition: () => { id: string; version: number }
  told: Told
  trouble: Trouble
}

export async function applyOver(options: ClientOptions): Promise<void> {
  for (let place = 0; !options.isOver(); place++) {
    try {
      await applyOnce(options, `${options.name}-${place}`)
    } catch (error) {
      if (!(error instanceof Over)) options.told.wrong.push(String(error))
    }
  }
}

async function applyOnce({ key, random, nodes, isOver, edition, told, trouble }: ClientOptions, name: string): Promise<void> {
  const { id: chosen, version } = edition()
  const asker = askerOf({
    nodes,
    isOver,
    trouble,
    random,
    address: `10.${Math.floor(random.between(0, 256))}.${Math.floor(random.between(0, 256))}.7`,
  })
  const definition = await asker.json<ApplyDefinition>('GET', `/embed/${key}/editions/${chosen}`)
  told.asked++
  const begun = await asker.json<{ token: string; application: ApplicationView }>('POST', `/embed/${key}/applications`, {
    key: `begin-${name}`,
    body: {
      edition: chosen,
      track: 'learningNetwork',
      formToken: definition.formToken,
      email: `${name}@northern.test`,
      organisation: { name, location: 'Duluth, Minnesota' },
    },
  })
  const { id } = begun.application
  told.begun.push({ application: id, version })
  const place = `/embed/${key}/applications/${id}`
  const { token } = begun

  const fields = Object.entries(completeAnswers(definition.form))
  const stands: Record<string, unknown> = {}
  const versions: Record<string, number> = { ...begun.application.answers['application']?.versions }
  told.saved.set(id, stands)
  const save = async (some: Record<string, unknown>): Promise<void> => {
    const from = Object.fromEntries(Object.keys(some).map((field) => [field, versions[field] ?? 0]))
    const answer = await asker.json<SavedAnswers>('PATCH', `${place}/answers`, {
      token,
      body: { form: 'application', fields: some, versions: from },
    })
    for (const { path, theirs, yours } of answer.conflicts) told.wrong.push(`${id}: ${path} is ${String(theirs)} for ${String(yours)}`)
    Object.assign(versions, answer.versions)
    Object.assign(stands, some)
  }
  const some = Math.ceil(fields.length / 4)
  for (let from = 0; from < fields.length; from += some) await save(Object.fromEntries(fields.slice(from, from + some)))
  await upload(asker, told, { key, token, application: id, bytes: await letter(random) })
  const again = fields.find(([, value]) => typeof value === 'string' && value.length > 20)?.[0]
  for (let turn = 1; again !== undefined && turn <= 3; turn++) await save({ [again]: `Said again, in turn ${turn}, by ${name}` })
  await asker.json<ApplicationView>('POST', `${place}/submit`, { token, key: `submit-${name}`, body: {} })
  told.submitted.push(id)
}

/** By tus, in three parts; where an answer is missing it asks how far the file is. */
async function upload(
  asker: Asker,
  told: Told,
  { key, token, application, bytes }: { key: string; token: string; application: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const metadata = Object.entries({ application, document: 'ceoLetter', filename: 'letter.pdf' })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  const tus = { 'tus-resumable': '1.0.0' }
  const headers = { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata }
  const created = await asker.whole('POST', `/embed/${key}/files`, { token, headers })
  const location = created.headers.get('location')!
  const part = Math.ceil(bytes.length / 3)
  for (let offset = 0; offset < bytes.length;) {
    const answer = await asker.once('PATCH', location, {
      token,
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      bytes: bytes.subarray(offset, offset + part),
    })
    const known = answer?.status === 204 ? answer : await asker.whole('HEAD', location, { token, headers: tus })
    if (!known.ok) throw new Error(`The upload ${location} answered ${known.status}`)
    offset = Number(known.headers.get('upload-offset'))
  }
  told.uploaded.push({ id: location.split('/').at(-1)!, hash: createHash('sha256').update(bytes).digest('hex') })
}

/** A real PDF, of 60 to 300 kB, like no other. */
async function letter(random: Chance): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  document.addPage()
  const tail = Buffer.alloc(random.between(60_000, 300_000), randomUUID())
  return new Uint8Array(Buffer.concat([await document.save(), Buffer.from('\n%'), tail]))
}
