/** Steps of an application's life as people take them, over HTTP. */
import type { ApplicationView, SavedAnswers } from '@cohortium/program'
import { addDocument } from '../src/index.ts'
import { completeAnswers } from './answers.ts'
import type { Answer, World } from './world.ts'

export interface Begun {
  token: string
  application: ApplicationView
}

export const embed = (world: World, { application }: Begun, rest = ''): string =>
  `/embed/${world.partner.key}/applications/${application.id}${rest}`

export const save = (
  world: World,
  begun: Begun,
  fields: Record<string, unknown>,
  versions: Record<string, number> = {},
  form = 'application',
): Promise<Answer<SavedAnswers>> =>
  world.ask<SavedAnswers>(embed(world, begun, '/answers'), { method: 'PATCH', token: begun.token, body: { form, fields, versions } })

export const verb = (world: World, begun: Begun, name: string, payload: unknown = {}, key?: string): Promise<Answer<ApplicationView>> =>
  world.ask<ApplicationView>(embed(world, begun, `/${name}`), {
    token: begun.token,
    body: payload,
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  })

export const look = async (world: World, begun: Begun): Promise<ApplicationView> =>
  (await world.ask<ApplicationView>(embed(world, begun), { token: begun.token })).body

const pdf = new TextEncoder().encode('%PDF-1.4\n')

/** Fills in everything that the track asks for. */
export async function fill(world: World, begun: Begun): Promise<void> {
  const { form, edition } = await world.definition()
  await save(world, begun, completeAnswers(form))
  const { track } = await look(world, begun)
  for (const document of edition.tracks.find(({ id }) => id === track)?.documents ?? []) {
    const file =
      document === 'teamVideo'
        ? { name: 'team.mp4', bytes: new Uint8Array(8), type: 'video/mp4', seconds: 400 }
        : { name: 'letter.pdf', bytes: pdf, type: 'application/pdf', pages: 1 }
    await addDocument(world.service, { host: world.host, id: begun.application.id }, { document, by: 'test', ...file })
  }
}

/** Begun, filled in and sent. */
export async function submitted(world: World, options: Parameters<World['begin']>[0] = {}): Promise<Begun> {
  const begun = await world.begin(options)
  await fill(world, begun)
  const { status, body } = await verb(world, begun, 'submit')
  if (status !== 200) throw new Error(JSON.stringify(body))
  return { ...begun, application: body }
}
