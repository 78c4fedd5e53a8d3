import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from '@hono/zod-openapi'
import { circleWorld, join, seenBy, sent, staff } from '../../test/circle.ts'
import { embed, look, save, submitted, verb } from '../../test/life.ts'
import { chapters } from '../../test/chapters.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { applicationSchema, begunSchema, logSchema, previewSchema, savedSchema } from './application.ts'
import { formSchema } from './common.ts'
import { jobSchema, listSchema, mailSchema, overviewSchema } from './desk.ts'
import { applySchema, cardSchema, datasetSchema, editionSchema, programSchema } from './edition.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('pglite', { also: [chapters] })
})
afterAll(() => world.close())

/** The schema with no room for what it does not name: a field that is answered and not described is a fault. */
function strict(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = schema._zod
  const inner = def as unknown as {
    innerType: z.ZodType
    element: z.ZodType
    valueType: z.ZodType
    keyType: z.core.$ZodRecordKey
    shape: Record<string, z.ZodType>
  }
  if (def.type === 'object')
    return z.strictObject(
      Object.fromEntries(Object.entries(inner.shape).map(([key, value]) => [key, strict(value)])) as z.core.$ZodLooseShape,
    )
  if (def.type === 'array') return z.array(strict(inner.element))
  if (def.type === 'optional') return z.optional(strict(inner.innerType))
  if (def.type === 'nullable') return z.nullable(strict(inner.innerType))
  if (def.type === 'record') return z.record(inner.keyType, strict(inner.valueType))
  return schema
}

const faults = (schema: z.ZodType, answer: unknown): unknown => z.safeParse(strict(schema), answer).error?.issues ?? []

describe('what is answered', () => {
  it('is what the description of the API says, to the last field', async () => {
    const found: Record<string, unknown> = {}
    const check = (name: string, schema: z.ZodType, { status, body }: { status: number; body: unknown }): void => {
      found[name] = status < 300 ? faults(schema, body) : body
    }
    const definition = await world.definition()
    expect(faults(applySchema, { ...definition, edition: { ...definition.edition, secret: 1 } })).not.toEqual([]) // the control
    check('apply', applySchema, { status: 200, body: definition })
    check('begun', begunSchema, { status: 200, body: await world.begin() })
    const begun = await submitted(world, { track: 'actionCommunity' })
    const other = await world.begin()
    check('saved', savedSchema, await save(world, other, { 'organization.name': 'One' }))
    check('conflict', savedSchema, await save(world, other, { 'organization.name': 'Two' }))
    const { id } = begun.application
    const feedback = { stoodOut: 'x', missed: 'y' }
    check('preview', previewSchema, await world.desk('staff', `/api/applications/${id}/redirect/preview`, { body: feedback }))
    check('redirected', applicationSchema, await world.desk('staff', `/api/applications/${id}/redirect`, { body: feedback }))
    await world.settle()
    check('accepted', applicationSchema, await verb(world, begun, 'accept'))
    check('own', applicationSchema, await world.ask(embed(world, begun), { token: begun.token }))
    check('reviewer', applicationSchema, await world.desk('reviewer', `/api/applications/${id}`))
    check('log', logSchema, await world.desk('staff', `/api/applications/${id}/log`))
    check('edition', editionSchema, await world.desk('staff', `/api/editions/${world.edition}`))
    check('overview', overviewSchema, await world.desk('staff', `/api/editions/${world.edition}/overview`))
    check('list', listSchema, await world.desk('staff', `/api/editions/${world.edition}/applications`))
    check('jobs', z.array(jobSchema), await world.desk('staff', '/api/jobs?state=waiting'))
    check('mails', z.array(mailSchema), await world.desk('staff', `/api/mails?edition=${world.edition}`))
    check('programs', z.array(programSchema), await world.ask('/api/programs'))
    check('cards', z.array(cardSchema), await world.ask(`/embed/${world.partner.key}/programs`))
    check('datasets', z.array(datasetSchema), await world.desk('staff', '/api/programs/chapters/datasets'))
    const still = { program: 'chapters', title: 'Open', slug: 'open-facts', zone: 'UTC', graceMinutes: 0, dates: {}, seats: {} }
    check('open facts', editionSchema, await world.desk('staff', '/api/editions', { body: still }))
    check('form', formSchema, await world.ask('/api/programs/pursuing-equity/forms/application'))
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
  })

  it('is so for persons, chapters and members too', async () => {
    const other = await circleWorld('pglite')
    const found: Record<string, unknown> = { apply: faults(applySchema, await other.definition()) }
    const chapter = await join(other, { track: 'chapter', name: 'Circle', organisation: { name: 'School' } })
    found['begun'] = faults(begunSchema, chapter)
    await verb(other, chapter, 'submit')
    const member = await join(other, { track: 'member', name: 'Mo', within: chapter.application.id })
    const scholar = await sent(other, {}, { level: 'other', reason: 'I teach' })
    await staff(other, scholar, 'inviteException', { mentors: ['ada'] })
    for (const [name, begun] of Object.entries({ chapter, member, scholar })) {
      found[`${name}, own`] = faults(applicationSchema, await look(other, begun))
      found[`${name}, staff`] = faults(applicationSchema, await seenBy(other, 'staff', begun))
      found[`${name}, reviewer`] = faults(applicationSchema, await seenBy(other, 'reviewer', begun))
    }
    const edition = `/api/editions/${other.edition}`
    found['list'] = faults(listSchema, (await other.desk('staff', `${edition}/applications`)).body)
    found['overview'] = faults(overviewSchema, (await other.desk('staff', `${edition}/overview`)).body)
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])))
    await other.close()
  })

  it('is described under a name, once, with its fields', async () => {
    const { body } = await world.ask<{ components: { schemas: Record<string, { properties?: object }> } }>('/api/openapi.json')
    const { schemas } = body.components
    expect(Object.keys(schemas['Application']!.properties!)).toContain('allowed')
    for (const name of [
      'ApplyDefinition',
      'Edition',
      'FormDefinition',
      'SavedAnswers',
      'Log',
      'Preview',
      'List',
      'Overview',
      'Problem',
      'Missing',
      'Clock',
      'Row',
    ])
      expect(Object.keys(schemas)).toContain(name)
  })
})
