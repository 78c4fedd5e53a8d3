/** Moves to another version against people at work, undos and other moves, all in the same instant. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { grantsTwo } from '../test/grants-two.ts'
import { migrating } from '../test/migrating.ts'
import { ann, ida, world, type World } from '../test/world.ts'
import { send, undoMigration } from './index.ts'

describe.each(KINDS)('moves at the same instant as others on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind, { also: [grantsTwo()] })
  })
  afterEach(() => w.close())
  const { run, stands, types, isSound } = migrating(() => w)

  it('a person’s verb and the move at the same instant: both happen, one after the other, and neither is lost', async () => {
    const sent = await Promise.all(Array.from({ length: 12 }, () => w.submitted()))
    const withdrawing = sent.map((target) => send(w.engine, target, { type: 'withdraw' }, ann))
    const [{ moves }] = await Promise.all([run(), ...withdrawing])
    const moved = new Set(moves.filter(({ seq }) => seq !== null).map(({ id }) => id))
    for (const target of sent) {
      const [state, version] = await stands(target)
      expect([state, version]).toEqual(['withdrawn', moved.has(target.id) ? 2 : 1])
      expect((await types(target)).filter((type) => type === 'withdraw')).toEqual(['withdraw'])
    }
    await isSound(...sent)
  })

  it('a person’s verb and an undo at the same instant: the verb happens, and what it came before is not undone', async () => {
    const sent = await Promise.all(Array.from({ length: 12 }, () => w.submitted()))
    await run()
    const undone = await Promise.all(
      sent.map(async (target, place) => {
        const withdraw = (): Promise<unknown> => send(w.engine, target, { type: 'withdraw' }, ann)
        const undo = (): Promise<boolean> =>
          undoMigration(w.engine, target, ida).then(
            () => true,
            () => false,
          )
        const [isUndone] =
          place % 2 === 0 ? await Promise.all([undo(), withdraw()]) : (await Promise.all([withdraw(), undo()])).toReversed()
        return isUndone as boolean
      }),
    )
    for (const [place, target] of sent.entries()) {
      expect(await stands(target)).toEqual(['withdrawn', undone[place] ? 1 : 2, undone[place] ? 5 : 4])
      expect(await types(target)).toEqual(['begin', 'submit', 'migrate', ...(undone[place] ? ['migrate'] : []), 'withdraw'])
    }
    await isSound(...sent)
  })

  it('two that move the same applications at once move each once', async () => {
    const sent = await Promise.all(Array.from({ length: 12 }, () => w.submitted()))
    const reports = await Promise.all([run(), run()])
    expect(reports.flatMap(({ moves }) => moves.filter(({ seq }) => seq !== null)).length).toBe(12)
    for (const target of sent) expect(await types(target)).toEqual(['begin', 'submit', 'migrate'])
    await isSound(...sent)
  })
})
