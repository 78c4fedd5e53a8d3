import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine, send, verify, type Engine } from '@cohortium/engine'
import { completeAnswers } from '../../test/answers.ts'
import { fill, look, save, verb, type Begun } from '../../test/life.ts'
import { makeWorld, type World } from '../../test/world.ts'
import { liveForms } from './evidence.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('postgres')
})
afterAll(() => world.close())

const path = 'organization.populations'

/** Fewer than the engine tries again: a tight loop without end can keep a submit waiting until it gives up (one round in a hundred, 22 Nov 2026). */
const mostWrites = 25

/** Autosaves, one after another, until the application takes no more; each says the number of its write. Answers the last that was acknowledged. */
async function writeUntilSent(begun: Begun): Promise<string> {
  let version = (await look(world, begun)).answers['application']!.versions[path]!
  let acknowledged = ''
  for (let count = 0; count < mostWrites; count++) {
    const text = `write ${count}`
    const { status, body } = await save(world, begun, { [path]: text }, { [path]: version })
    if (status !== 200) return acknowledged
    acknowledged = text
    version = body.versions[path]!
  }
  return acknowledged
}

interface Frozen {
  copy: unknown
  live: unknown
  acknowledged: string
}

async function race(submit: (begun: Begun) => Promise<unknown>): Promise<Frozen> {
  const begun = await world.begin()
  await fill(world, begun)
  const [acknowledged] = await Promise.all([writeUntilSent(begun), submit(begun)])
  const { db } = world.service
  const { id } = begun.application
  const { evidence } = await db
    .selectFrom('event')
    .select('evidence')
    .where('subjectId', '=', id)
    .where('type', '=', 'submit')
    .executeTakeFirstOrThrow()
  const copy = await db
    .selectFrom('answerCopy')
    .select('forms')
    .where('applicationId', '=', id)
    .where('touched', '=', evidence['copy'] as number)
    .executeTakeFirstOrThrow()
  const { live } = { live: await liveForms(db, world.host, id) }
  expect(await verify(world.service.engine, { host: world.host, id })).toEqual({ ok: true, faults: [] })
  const said = (forms: typeof live): unknown => forms['application']!.answers['organization']!['populations']
  return { copy: said(copy.forms), live: said(live), acknowledged }
}

describe('a submit against autosaves', () => {
  it('freezes the last one that was acknowledged, every time', async () => {
    for (let round = 0; round < 20; round++) {
      const { copy, live, acknowledged } = await race(async (begun) =>
        expect(await verb(world, begun, 'submit')).toMatchObject({ status: 200 }),
      )
      expect({ copy, live }).toEqual({ copy: acknowledged || copy, live: acknowledged || live })
    }
  })

  // The control: without `touched` the copy and what was acknowledged part. A build whose evidence copies whatever is there, under the number it
  // was told, and whose writes do not move that number.
  it('would lose an acknowledged write if writes did not move `touched`', async () => {
    const begun = await world.begin()
    await fill(world, begun)
    const { db } = world.service
    const { id } = begun.application
    const { form } = await world.definition()
    let lost = ''
    const careless: Engine = {
      ...createEngine({ db: world.service.engine.db, programs: world.service.programs }),
      evidence: async (outer, ask) => {
        const found = await world.service.engine.evidence(outer, ask)
        lost = 'written between the copy and the step'
        const answers = Object.fromEntries(
          Object.entries(completeAnswers(form)).reduce((pages, [at, value]) => {
            const [page = '', field = ''] = at.split('.')
            return pages.set(page, { ...pages.get(page), [field]: at === path ? lost : value })
          }, new Map<string, Record<string, unknown>>()),
        )
        await db
          .updateTable('answer')
          .set({ answers: JSON.stringify(answers) })
          .where('applicationId', '=', id)
          .execute()
        return found
      },
    }
    await send(careless, { host: world.host, id }, { type: 'submit' }, { id: 'someone', role: 'applicant' })
    const copies = await db.selectFrom('answerCopy').select('forms').where('applicationId', '=', id).execute()
    expect(copies.map(({ forms }) => forms['application']!.answers['organization']!['populations'])).not.toContain(lost)
    expect((await liveForms(db, world.host, id))['application']!.answers['organization']!['populations']).toBe(lost)
  })
})
