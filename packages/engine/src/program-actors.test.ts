/** A program whose lifecycle invokes a promise: the end comes in with role `system`, and the outcomes know both ways. */
import { days, outcomes, type Program } from '@cohortium/program'
import { describe, expect, it } from 'vitest'
import { checks } from '../test/checks.ts'
import { freshDatabase, KINDS, type Kind } from '../test/databases.ts'
import { ann } from '../test/world.ts'
import { begin, createEdition, createEngine, migrateTables, newId, now, send, TerminalError, tick, verify, work } from './index.ts'

async function submitted(kind: Kind, program: Program) {
  const { db, close } = await freshDatabase(kind)
  await migrateTables(db)
  const engine = createEngine({ db, programs: [program] })
  const [host, id] = [newId(), newId()]
  const at = await now(db)
  const date = (day: number) => ({ local: '2030-01-01T00:00', at: at + days(day) })
  const row = {
    hostId: host,
    id,
    program: 'checks',
    version: 1,
    slug: 'now',
    title: 'Now',
    zone: 'UTC',
    grace: 0,
    isDemo: false,
    state: 'published' as const,
  }
  await createEdition(engine, { ...row, dates: { smallCloses: date(9), ends: date(99) } }, { small: { seats: 1, reserved: 0 } }, ann)
  const application = { host, id: (await begin(engine, { host, edition: id, track: 'small' }, ann)).id }
  await send(engine, application, { type: 'submit' }, ann)
  const log = async () =>
    db
      .selectFrom('event')
      .select(['type', 'by', 'role', 'payload', 'state'])
      .where('subjectId', '=', application.id)
      .orderBy('seq')
      .execute()
  return { engine, application, log, close }
}

describe.each(KINDS)('a program that asks another register, on %s', (kind) => {
  it('goes on by what it said', async () => {
    const asked: unknown[] = []
    const program = checks(async (input) => {
      asked.push(input)
      return { standing: 'bad' }
    })
    const { engine, application, log, close } = await submitted(kind, program)
    expect([await tick(engine), await work(engine, {}), asked]).toEqual([0, 1, [{ track: 'small' }]])
    expect((await log()).at(-1)).toEqual({
      type: 'xstate.done.actor.check',
      by: 'actor',
      role: 'system',
      payload: { output: { standing: 'bad' } },
      state: 'declined',
    })
    expect(await verify(engine, application)).toEqual({ ok: true, faults: [] })
    await close()
  })

  it('goes on as it says for a register that does not answer', async () => {
    const { engine, application, log, close } = await submitted(
      kind,
      checks(async () => {
        throw new TerminalError('closed for good')
      }),
    )
    expect(await work(engine, {})).toBe(1)
    expect((await log()).at(-1)).toEqual({
      type: 'xstate.error.actor.check',
      by: 'actor',
      role: 'system',
      payload: { error: { $: 'error', value: { name: 'TerminalError', message: 'closed for good' } } },
      state: 'review',
    })
    expect(await verify(engine, application)).toEqual({ ok: true, faults: [] })
    await close()
  })
})

it('the outcomes of such a program know that the register may say yes, no or nothing', () => {
  const ends = outcomes(checks(async () => ({ standing: 'good' }))).map(
    ({ state, steps }) => `${state}: ${steps.map(({ kind, name }) => `${kind} ${name}`).join(', ')}`,
  )
  expect(ends).toEqual(['withdrawn: verb submit, verb withdraw', 'declined: verb submit, end check done'])
})
