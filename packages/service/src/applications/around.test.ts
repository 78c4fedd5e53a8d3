import { createEngine, send, verify, type Engine } from '@cohortium/engine'
import type { Problem } from '@cohortium/program'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { circleWorld, join, seenBy, sent, staff } from '../../test/circle.ts'
import { verb, type Begun } from '../../test/life.ts'
import { KINDS, type World } from '../../test/world.ts'
import { evidenceSource } from './evidence.ts'

const mentors = { mentors: ['ada'] }
const ida = { id: 'ida', role: 'staff' as const }

describe.each(KINDS)('one place for one person, on %s', (kind) => {
  let world: World
  let count = 0
  beforeAll(async () => {
    world = await circleWorld(kind)
  })
  afterAll(() => world.close())

  /** Two applications of the same person, each of which could be invited. */
  const pair = async (): Promise<[Begun, Begun]> => {
    const email = `Two${count++}@school.test`
    return [await sent(world, { track: 'guest', email }), await sent(world, { track: 'guest', email: email.toLowerCase() })]
  }
  const invite = async (engine: Engine, { application }: Begun): Promise<string> =>
    send(engine, { host: world.host, id: application.id }, { type: 'invite', ...mentors }, ida).then(
      () => 'invited',
      (error: { name: string; missing?: string[] }) => `${error.name} ${error.missing?.[0]?.split('.')[0]}`,
    )

  it('names the other place, and gives this one when the other has ended', async () => {
    const [one, other] = await pair()
    expect((await staff(world, one, 'invite', mentors)).status).toBe(200)
    const refused = await staff(world, other, 'invite', mentors)
    const { reference } = one.application
    expect([refused.status, (refused.body as unknown as Problem).missing]).toEqual([
      409,
      [
        {
          path: `elsewhere.${reference}`,
          message: `The same candidate already has a place in The Circle, by the application ${reference}. That one has to end first.`,
        },
      ],
    ])
    expect((await seenBy(world, 'staff', other)).allowed[0]?.missing.map(({ path }) => path)).toEqual([`elsewhere.${reference}`])
    await staff(world, one, 'leave')
    expect((await staff(world, other, 'invite', mentors)).status).toBe(200)
    expect(await verify(world.service.engine, { host: world.host, id: other.application.id })).toEqual({ ok: true, faults: [] })
  })

  it('counts a chapter as no place of whoever founded it', async () => {
    const email = 'founder@school.test'
    const chapter = await join(world, { track: 'chapter', name: 'Circle', email, organisation: { name: 'School' } })
    expect((await verb(world, chapter, 'submit')).body.tags).toContain('enrolled')
    expect((await staff(world, await sent(world, { track: 'guest', email }), 'invite', mentors)).status).toBe(200)
    await staff(world, chapter, 'rest')
    const { evidence } = await world.service.db
      .selectFrom('event')
      .select('evidence')
      .where('subjectId', '=', chapter.application.id)
      .where('type', '=', 'rest')
      .executeTakeFirstOrThrow()
    expect([evidence['elsewhere'], evidence['leaders']]).toEqual([[], 0])
  })

  it('invites one of two that are invited at the same instant', async () => {
    for (let round = 0; round < 8; round++) {
      const both = await pair()
      const answers = await Promise.all(both.map((begun) => invite(world.service.engine, begun)))
      expect(answers.toSorted()).toEqual(['Refused elsewhere', 'invited'])
    }
  })

  /** The second is invited between what the first looked up and what it writes: no luck of timing is needed. */
  const between = async (freeze: boolean): Promise<string[]> => {
    const [first, second] = await pair()
    const { programs } = world.service
    const look = evidenceSource({ freeze })
    const engine = { ...createEngine({ db: world.service.engine.db, programs }), evidence: look }
    let answer: string | undefined
    const slow: Engine = {
      ...engine,
      evidence: async (outer, ask) => {
        const found = await look(outer, ask)
        answer ??= await invite(engine, second)
        return found
      },
    }
    return [await invite(slow, first), answer!]
  }

  it('looks again when the same person’s other application was invited meanwhile', async () => {
    expect(await between(true)).toEqual(['Refused elsewhere', 'invited'])
  })
  it('control: evidence that does not touch the others gives two places to one person', async () => {
    expect(await between(false)).toEqual(['invited', 'invited'])
  })
})
