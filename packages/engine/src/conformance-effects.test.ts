/** What a machine asks for outside: jobs that no ending takes back; between every two events all but the database is gone. */
import { emit, fromPromise, setup, type AnyEventObject } from 'xstate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { live, place, type Place } from '../test/lives.ts'

const HOUR = 3_600_000
const SOUND = { ok: true, faults: [] }

describe.each(KINDS)('effects on %s', (kind) => {
  let where: Place
  beforeAll(async () => {
    where = await place(kind)
  })
  afterAll(() => where.close())

  it('ending cancels actors and timers, and never effects', async () => {
    const told: unknown[] = []
    const life = await live(
      where,
      () =>
        setup({ actors: { look: fromPromise(async () => 1) }, actions: { tell: () => {} } }).createMachine({
          id: 'ended',
          initial: 'open',
          states: {
            open: { invoke: { src: 'look', id: 'it' }, after: { [HOUR]: 'closed' }, on: { close: 'closed' } },
            closed: { type: 'final', entry: { type: 'tell', params: { who: 'all' } } },
          },
        }),
      { actions: { tell: ({ params, event }, { key }) => void told.push([params, event.type, key.split('/').slice(1)]) } },
    )
    await life.send({ type: 'close' })
    expect(await life.jobs()).toEqual(['effect tell waiting'])
    expect([await life.tick(), told, await life.jobs()]).toEqual([1, [[{ who: 'all' }, 'close', ['2', '0']]], []])
    expect(await life.verify()).toEqual(SOUND)
  })

  it('named actions run as jobs with what XState would have given them, and what is emitted is heard', async () => {
    const heard: unknown[] = []
    const life = await live(
      where,
      () =>
        setup({
          types: {} as { emitted: { type: 'begun'; with: bigint }; events: AnyEventObject },
          actions: {
            note: ({ context, event }, params: { word: string }) =>
              void heard.push(['note', context, (event as { n?: number }).n, params.word]),
          },
        }).createMachine({
          id: 'acting',
          context: { at: new Date(3) },
          on: { go: { actions: { type: 'note', params: { word: 'hm' } } } },
          entry: emit({ type: 'begun', with: 1n }),
        }),
      { emitted: (event) => void heard.push(event) },
    )
    await life.send({ type: 'go', n: 4 })
    expect([heard.length, await life.tick(), heard]).toEqual([0, 2, [{ type: 'begun', with: 1n }, ['note', { at: new Date(3) }, 4, 'hm']]])
    expect(await life.verify()).toEqual(SOUND)
  })
})
