import { days } from '@cohortium/program'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KINDS } from '../test/databases.ts'
import { grantsTwo, mapping } from '../test/grants-two.ts'
import { migrating } from '../test/migrating.ts'
import { ann, ida, world, type World } from '../test/world.ts'
import { allowed, changeEdition, createEngine, send, tick, undoMigration, type MigrateAsk } from './index.ts'

describe.each(KINDS)('versions side by side on %s', (kind) => {
  let w: World
  beforeEach(async () => {
    w = await world(kind, { also: [grantsTwo()] })
  })
  afterEach(() => w.close())
  const { run, row, stands, types, isSound, mapped } = migrating(() => w)

  it('a dry run says of each where it would stand and what it would wait for, and writes nothing', async () => {
    const draft = await w.begun()
    const sent = await w.submitted()
    const invited = await w.submitted('small')
    await send(w.engine, invited, { type: 'invite' }, ida)
    const gone = await w.begun()
    await send(w.engine, gone, { type: 'withdraw' }, ann)
    await w.move(days(5))
    const before = await Promise.all([draft, sent, invited, gone].map(row))
    const { moves, next } = await run({ dryRun: true })
    const relative = (at: number | null): number | null => (at === null ? null : Math.round((at - w.start) / days(1)))
    const said = new Map(
      moves.map(({ id, timers, ...move }) => [
        id,
        [move, timers.map((timer) => ({ ...timer, before: relative(timer.before), after: relative(timer.after) }))],
      ]),
    )
    const still = { edition: w.edition, why: [], takes: null, gives: null, seq: null }
    expect([moves.length, next]).toEqual([3, null])
    expect(said.get(draft.id)).toEqual([
      { ...still, state: 'draft', to: 'draft' },
      [
        { name: 'closing', before: 20, after: 20, isNew: false },
        { name: 'lastCall', before: 13, after: null, isNew: false },
      ],
    ])
    expect(said.get(sent.id)).toEqual([
      { ...still, state: 'review', to: 'reading.first' },
      [
        { name: 'replyDue', before: 30, after: 30, isNew: false },
        { name: 'nudge', before: null, after: 15, isNew: true },
      ],
    ])
    expect(said.get(invited.id)).toEqual([
      { ...still, state: 'invited', to: 'invited' },
      [{ name: 'offerEnds', before: 14, after: 21, isNew: false }],
    ])
    expect(await Promise.all([draft, sent, invited, gone].map(row))).toEqual(before)
  })

  it('moves each by one logged event, after which the new version’s verbs and timers are its own', async () => {
    const sent = await w.submitted()
    await w.move(days(12))
    await run()
    expect([await stands(sent), await types(sent)]).toEqual([
      ['reading.first', 2, 3],
      ['begin', 'submit', 'migrate'],
    ])
    expect((await allowed(w.engine, sent, 'staff')).map(({ verb }) => verb)).toEqual(['advance', 'decline'])
    await isSound(sent)
    await w.move(days(17)) // day 29: the nudge, armed by the move on day 12, has come; the promise of thirty days has not
    await tick(w.engine)
    expect(await types(sent)).toEqual(['begin', 'submit', 'migrate', 'xstate.after.nudge.second.reading.first'])
    await w.move(days(2))
    await tick(w.engine)
    expect((await types(sent)).at(-1)).toBe('xstate.after.replyDue.second.reading.first')
    await send(w.engine, sent, { type: 'advance' }, ida)
    await send(w.engine, sent, { type: 'invite' }, ida)
    await isSound(sent)
    const { context } = (await row(sent)).snapshot as { context: Record<string, unknown> }
    expect(context['kept']).toEqual({ came: 'from one' })
  })

  it('a timer that has fired is not armed a second time', async () => {
    const sent = await w.submitted()
    await w.move(days(31))
    await tick(w.engine)
    const { moves } = await run()
    expect(moves.map(({ timers }) => timers.map(({ name }) => name))).toEqual([['nudge']])
    await w.move(days(60))
    await tick(w.engine)
    expect((await types(sent)).filter((type) => type.includes('replyDue'))).toEqual(['xstate.after.replyDue.grants.review'])
    await isSound(sent)
  })

  it('what its clock and its edition have in store comes first, under the version it began with', async () => {
    const draft = await w.begun()
    const sent = await w.submitted()
    const later = { local: 'later', at: w.start + days(40) }
    await changeEdition(w.engine, w.host, w.edition, ({ dates }) => ({ dates: { ...dates, smallCloses: later } }), ida)
    await w.move(days(21))
    await run()
    expect([await types(draft), await stands(draft)]).toEqual([
      ['begin', 'reschedule', 'xstate.after.closing.grants.draft', 'migrate'],
      ['closed', 2, 4],
    ])
    expect(await types(sent)).toEqual(['begin', 'submit', 'reschedule', 'migrate'])
    await isSound(draft, sent)
  })

  it('names who would strand and why, moves the others, and leaves those where they are', async () => {
    const draft = await w.begun()
    const sent = await w.submitted()
    const fails = mapped({ states: { onboarding: 'joining' } })
    const stranded = ['review leads to no state of grants@2']
    for (const dryRun of [true, false]) {
      const { moves } = await run({ dryRun }, fails)
      expect(new Map(moves.map(({ id, why }) => [id, why]))).toEqual(new Map([[draft.id, []], [sent.id, stranded]])) // prettier-ignore
    }
    expect([await stands(draft), await stands(sent)]).toEqual([['draft', 2, 2], ['review', 1, 2]]) // prettier-ignore
    const throws = await run({ dryRun: true }, mapped({ ...mapping, context: () => { throw new Error('no such thing') } })) // prettier-ignore
    expect(throws.moves.map(({ why }) => why)).toEqual([['the context of grants@2 cannot be made: no such thing']])
    const wrong = await run(
      { dryRun: true },
      mapped({ ...mapping, context: (before) => ({ ...before, track: 'moon', appliedTrack: 'moon' }) }),
    )
    expect(wrong.moves.map(({ why }) => why)).toEqual([
      ['context.track: moon is not known here', 'context.appliedTrack: moon is not known here'],
    ])
    await isSound(draft, sent)
  })

  it('takes no seat that is not free: the first have it, the rest are named; and gives back what the new state does not hold', async () => {
    const sent = [await w.submitted(), await w.submitted(), await w.submitted()]
    const seated = mapped({ ...mapping, states: { ...mapping.states, review: 'joining' } })
    const expected = [['large', []], ['large', []], [null, ['no seat of large is free']]] // prettier-ignore
    for (const dryRun of [true, false])
      expect((await run({ dryRun }, seated)).moves.map(({ takes, why }) => [takes, why])).toEqual(expected)
    await isSound(...sent)
    await undoMigration(w.engine, sent[0]!, ida)
    expect((await run({}, seated)).moves.map(({ takes }) => takes)).toEqual(['large', null])
    await isSound(...sent)
  })

  it('without a mapping, or without one of the versions, nothing is looked at', async () => {
    await expect(run({}, createEngine({ db: w.engine.db, programs: [w.engine.programs.get('grants@1')!, { ...grantsTwo(), facts: { ...grantsTwo().facts, migrations: {} } }] }))).rejects.toMatchObject({ code: 'notNow', missing: ['migrations.1'] }) // prettier-ignore
    await expect(run({ to: 3 })).rejects.toMatchObject({ code: 'notFound' })
  })

  it('is undone by another event that stands where the first one began, its timers with the instants they began at', async () => {
    const sent = await w.submitted()
    const before = await row(sent)
    await w.move(days(5))
    await run()
    expect(await undoMigration(w.engine, sent, ida)).toEqual({ seq: 4 })
    const after = await row(sent)
    expect([after.state, after.version, after.snapshot]).toEqual(['review', 1, before.snapshot])
    expect(after.timers).toEqual(Object.fromEntries(Object.entries(before.timers).map(([id, timer]) => [id, { ...timer, seq: 4 }])))
    expect(await types(sent)).toEqual(['begin', 'submit', 'migrate', 'migrate'])
    await isSound(sent)
    await w.move(days(31))
    await tick(w.engine)
    expect((await types(sent)).slice(4)).toEqual(['xstate.after.replyDue.grants.review'])
    await expect(undoMigration(w.engine, sent, ida)).rejects.toMatchObject({ code: 'notNow', missing: ['log'] })
    await isSound(sent)
  })

  it('is not undone once something has happened, but is after the edition’s dates changed', async () => {
    const [one, two] = [await w.submitted(), await w.submitted()]
    await run()
    await send(w.engine, one, { type: 'advance' }, ida)
    const later = { local: 'later', at: w.start + days(90) }
    await changeEdition(w.engine, w.host, w.edition, ({ dates }) => ({ dates: { ...dates, ends: later } }), ida)
    await expect(undoMigration(w.engine, one, ida)).rejects.toMatchObject({ code: 'notNow', missing: ['log'] })
    await send(w.engine, two, { type: 'fly' }, ida).catch(() => undefined) // brings it up to the edition's dates
    expect(await types(two)).toEqual(['begin', 'submit', 'migrate', 'reschedule'])
    await undoMigration(w.engine, two, ida)
    expect(await stands(two)).toEqual(['review', 1, 5])
    await isSound(one, two)
  })

  it('goes on where it was stopped: a second run moves those that are left, each once', async () => {
    const sent = [await w.submitted(), await w.submitted(), await w.submitted()]
    const first = await run({ most: 1 })
    expect([first.moves.map(({ id }) => id), first.next]).toEqual([[sent[0]!.id], sent[0]!.id])
    expect((await run()).moves.map(({ id }) => id)).toEqual([sent[1]!.id, sent[2]!.id])
    expect((await run()).moves).toEqual([])
    for (const target of sent) expect(await types(target)).toEqual(['begin', 'submit', 'migrate'])
    await isSound(...sent)
  })

  it('what is written beside fails: nothing of its batch is kept, and a later run does it all', async () => {
    const sent = [await w.submitted(), await w.submitted()]
    const before = await Promise.all(sent.map(row))
    const beside: MigrateAsk['beside'] = async (_trx, { id }) => {
      if (id === sent[1]!.id) throw new Error('the power went')
      return {}
    }
    await expect(run({ beside })).rejects.toThrow('the power went')
    expect(await Promise.all(sent.map(row))).toEqual(before)
    await run({ beside: async () => ({ copy: 7 }) })
    const events = await w.engine.db.selectFrom('event').select('evidence').where('type', '=', 'migrate').execute()
    expect(events.map(({ evidence }) => (evidence as { copy?: number }).copy)).toEqual([7, 7])
    await isSound(...sent)
  })
})
