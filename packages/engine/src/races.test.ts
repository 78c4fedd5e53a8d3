/**
 * The races of the write path. Each is run on the engine as it is, where the promise must hold, and on a build with the guard taken out,
 * where the same check must fail: a race test that cannot fail proves nothing.
 */
import { sql } from 'kysely'
import { days } from '@cohortium/program'
import { describe, expect, it } from 'vitest'
import { KINDS, type Kind } from '../test/databases.ts'
import { mutant, sound, type EngineModule } from '../test/mutant.ts'
import { ann, ida, world, type World } from '../test/world.ts'

const settled = async (work: Promise<unknown>[]) => {
  const results = await Promise.allSettled(work)
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []))
  return {
    done: results.length - errors.length,
    refused: errors.filter((error) => error.name === 'Refused').length,
    broken: errors.filter((error) => error.name !== 'Refused').map((error) => error.message),
  }
}
const inWorld = async <R>(kind: Kind, options: Parameters<typeof world>[1], run: (w: World) => Promise<R>): Promise<R> => {
  const w = await world(kind, options)
  return run(w).finally(() => w.close())
}
const COMMIT = 'commit.ts'

/** Several processes over one database, as far as the engine can tell: each has its own lines and lanes. */
const nodes = (w: World, { createEngine }: EngineModule, count = 24): World['engine'][] =>
  Array.from({ length: count }, () =>
    createEngine({ db: w.engine.db, programs: [...w.engine.programs.values()], evidence: w.engine.evidence }),
  )

/** An autosave lands between what submit looked up and what it writes. Returns the version that submit froze and the last one acknowledged. */
const autosaveAgainstSubmit = (kind: Kind, build: EngineModule) => {
  let asked = 0
  let acknowledged = 1
  const saved = async (w: World, id: string): Promise<void> =>
    w.engine.db.transaction().execute(async (trx) => {
      await build.touch(trx, { host: w.host, id }, ['editable'])
      await sql`update answers set version = version + 1`.execute(trx)
      acknowledged++
    })
  let here: World | undefined
  return inWorld(
    kind,
    {
      build,
      evidence: async (db, { application }) => {
        const { rows } = await sql<{ version: number }>`select version from answers`.execute(db)
        if (asked++ === 0) await saved(here!, application.id)
        return { missing: [], version: rows[0]!.version }
      },
    },
    async (w) => {
      here = w
      await sql`create table answers (version int not null)`.execute(w.engine.db)
      await sql`insert into answers values (1)`.execute(w.engine.db)
      const target = await w.begun()
      await build.send(w.engine, target, { type: 'submit' }, ann)
      const event = await w.engine.db.selectFrom('event').select('evidence').where('type', '=', 'submit').executeTakeFirstOrThrow()
      const late = await settled([saved(w, target.id)])
      return { frozen: event.evidence['version'], acknowledged, late: late.refused }
    },
  )
}

/** Twenty-four people invite twenty-four applications at once; ten seats. */
const decidersOnSeats = (build: EngineModule) =>
  inWorld('postgres', { build, seats: { large: { seats: 10, reserved: 0 }, small: { seats: 1, reserved: 0 } } }, async (w) => {
    const targets = []
    for (let n = 0; n < 24; n++) targets.push(await w.submitted())
    const engines = nodes(w, build)
    const outcome = await settled(targets.map((target, n) => build.send(engines[n]!, target, { type: 'invite' }, ida)))
    const seat = await w.engine.db.selectFrom('seat').select('taken').where('track', '=', 'large').executeTakeFirstOrThrow()
    const invited = await w.engine.db.selectFrom('application').select('id').where('state', '=', 'invited').execute()
    return { ...outcome, taken: seat.taken, invited: invited.length, seats: await build.verifySeats(w.engine, w.host, w.edition) }
  })

/** The closing timer is read as due; the deadline moves; only then is the timer's step written. */
const rescheduleAgainstTimer = (kind: Kind, build: EngineModule) =>
  inWorld(kind, { build }, async (w) => {
    const { commit, readForStep, step } = build.internals
    const target = await w.begun()
    await w.move(days(20) + 60_000)
    const draft = step.openDraft([...w.engine.programs.values()][0]!, (await readForStep(w.engine.db, target))!)
    step.catchUp(draft)
    const moved = w.start + days(25)
    await build.changeEdition(
      w.engine,
      w.host,
      w.edition,
      ({ dates }) => ({ dates: { ...dates, largeCloses: { local: '', at: moved } } }),
      ida,
    )
    const verdict = (await commit(w.engine.db, w.host, [step.claimOf(draft)])).get(target.id)
    await build.advance(w.engine, target)
    const row = (await build.readApplication(w.engine.db, target))!
    return { verdict, state: row.state, closing: row.timers['xstate.after.closing.grants.draft']?.at, moved: moved + 1 }
  })

/** Two dozen people decide the same application at once. */
const decidersOnOne = (build: EngineModule) =>
  inWorld('postgres', { build }, async (w) => {
    const target = await w.submitted()
    const verbs = ['invite', 'decline', 'redirect']
    const engines = nodes(w, build)
    const outcome = await settled(
      Array.from({ length: 24 }, (_, n) => build.send(engines[n]!, target, { type: verbs[n % 3]!, feedback: `from ${n}` }, ida)),
    )
    const { rows } = await sql<{ count: number }>`select count(*) as count from event where subject_id = ${target.id} and seq > 2`.execute(
      w.engine.db,
    )
    return { ...outcome, decisions: rows[0]!.count, sound: await build.verify(w.engine, target) }
  })

/** One request, sent twenty-four times at once under one key; the same for `begin`. */
const repeatedKeys = (build: EngineModule) =>
  inWorld('postgres', { build }, async (w) => {
    const target = await w.submitted()
    const engines = nodes(w, build)
    const answers = await Promise.allSettled(
      Array.from({ length: 24 }, (_, n) => build.send(engines[n]!, target, { type: 'decline', feedback: 'x', key: 'k' }, ida)),
    )
    const begun = await Promise.allSettled(
      Array.from({ length: 24 }, () => build.begin(w.engine, { host: w.host, edition: w.edition, track: 'small', key: 'b' }, ann)),
    )
    const one = (results: PromiseSettledResult<{ id: string; seq: number }>[]) => [
      ...new Set(
        results.map((result) =>
          result.status === 'fulfilled' ? `${result.value.id === target.id ? 'same' : 'new'} ${result.value.seq}` : result.reason.name,
        ),
      ),
    ]
    const { rows } = await sql<{
      type: string
      count: number
    }>`select type, count(*) as count from event where type in ('decline', 'begin') group by type order by type`.execute(w.engine.db)
    return { answers: one(answers), begun: one(begun), events: rows }
  })

/** Someone writes back to back while a submit, which needs longer to look than they to write, tries to get in. */
const submitAmongWriters = (build: EngineModule) =>
  inWorld(
    'postgres',
    {
      build,
      evidence: async (db) => {
        await sql`select pg_sleep(0.04)`.execute(db)
        return { missing: [] }
      },
    },
    async (w) => {
      const target = await w.begun()
      let isSettled = false
      const write = async (): Promise<void> => {
        while (!isSettled) {
          const { refused } = await settled([w.engine.db.transaction().execute((trx) => build.touch(trx, target, ['editable']))])
          if (refused > 0) return
        }
      }
      const submit = settled([build.send(w.engine, target, { type: 'submit' }, ann)]).finally(() => (isSettled = true))
      const [sent] = await Promise.all([submit, write(), write(), write()])
      return sent
    },
  )

/**
 * Two people decide two applications whose evidence touches each other's, as one person's two applications do. Eight losses make each hold its own
 * first; then both hold, and each waits for the other.
 */
const eachHoldingItsOwn = (build: EngineModule) => {
  const targets: { host: string; id: string }[] = []
  const looks = new Map<string, number>()
  let arrived = 0
  let openGate = (): void => {}
  const gate = new Promise<void>((resolve) => (openGate = resolve))
  return inWorld(
    'postgres',
    {
      build,
      evidence: async (db, { application: { id, hostId }, event }) => {
        if (event.type !== 'decline') return { missing: [] }
        const look = (looks.get(id) ?? 0) + 1
        looks.set(id, look)
        const touched = look <= 8 ? id : targets.find((target) => target.id !== id)!.id
        if (look === 9 && ++arrived === 2) openGate()
        if (look === 9) await gate
        await sql`update application set touched = touched + 1 where host_id = ${hostId} and id = ${touched}`.execute(db)
        return {}
      },
    },
    async (w) => {
      targets.push(await w.submitted(), await w.submitted())
      return settled(targets.map((target) => build.send(w.engine, target, { type: 'decline', feedback: 'x' }, ida)))
    },
  )
}

/** Staff close an edition; somebody who read it as open begins in the instant before that is written. */
const beginAgainstClosing = (build: EngineModule) =>
  inWorld('postgres', { build }, async (w) => {
    let isClosing = (): void => {}
    const closing = new Promise<void>((resolve) => (isClosing = resolve))
    let release = (): void => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    const closed = build.changeEdition(
      w.engine,
      w.host,
      w.edition,
      () => ({ state: 'closed' }),
      ida,
      async () => {
        isClosing()
        await released
      },
    )
    await closing
    const begun = settled([build.begin(w.engine, { host: w.host, edition: w.edition, track: 'large' }, ann)])
    // it has read the edition as open once it waits for the row, or was written without waiting
    for (let waits = 0, done = false; waits === 0 && !done;) {
      const { rows } = await sql<{
        waits: number
      }>`select count(*)::int as waits from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        w.engine.db,
      )
      waits = rows[0]!.waits
      done = (await w.engine.db.selectFrom('application').select('id').execute()).length > 0
    }
    release()
    await closed
    return begun
  })

describe.each(KINDS)('on %s', (kind) => {
  it('submit freezes every acknowledged autosave', async () => {
    expect(await autosaveAgainstSubmit(kind, await sound())).toEqual({ frozen: 2, acknowledged: 2, late: 1 })
  })
  it('control: without the guard on touched, an acknowledged autosave is missing from what was submitted', async () => {
    const build = await mutant(`touched-${kind}`, COMMIT, ' and a.touched = c.touched', '')
    expect(await autosaveAgainstSubmit(kind, build)).toEqual({ frozen: 1, acknowledged: 2, late: 1 })
  })
  it('a timer read as due before the deadline moved does not close the application', async () => {
    const { verdict, state, closing, moved } = await rescheduleAgainstTimer(kind, await sound())
    expect([verdict, state, closing]).toEqual(['stale', 'draft', moved])
  })
  it('control: without the guard on the edition’s revision it does', async () => {
    const { verdict, state } = await rescheduleAgainstTimer(
      kind,
      await mutant(`revision-${kind}`, COMMIT, ' and s.revision = c.edition_revision', ''),
    )
    expect([verdict, state]).toEqual(['moved', 'closed'])
  })
})

describe('on postgres, at once', () => {
  it('24 deciders on 10 seats invite ten', async () => {
    expect(await decidersOnSeats(await sound())).toEqual({ done: 10, refused: 14, broken: [], taken: 10, invited: 10, seats: [] })
  })
  it('control: without the ranking of claims on seats, people meet an error of the database', async () => {
    const build = await mutant(
      'seats',
      COMMIT,
      'where r.take is null or r.place <= s.free - case when r.take_by_redirect then 0 else s.kept end',
      '',
    )
    expect((await decidersOnSeats(build)).broken).not.toEqual([])
  })
  it('24 deciders on one application make one decision', async () => {
    expect(await decidersOnOne(await sound())).toEqual({ done: 1, refused: 23, broken: [], decisions: 1, sound: { ok: true, faults: [] } })
  })
  it('control: without the guard on seq, people meet an error of the database', async () => {
    const build = await mutant('seq', COMMIT, ' and a.seq = c.seq', '')
    expect((await decidersOnOne(build)).broken).not.toEqual([])
  })
  it('a repeated key makes one event, and every answer names it', async () => {
    expect(await repeatedKeys(await sound())).toEqual({
      answers: ['same 3'],
      begun: ['new 1'],
      events: [
        { type: 'begin', count: 2 },
        { type: 'decline', count: 1 },
      ],
    })
  })
  it('control: without the look for an earlier event, repeats are refused', async () => {
    const build = await mutant('keys', 'serve.ts', 'if (!repeat) return undefined', 'return undefined')
    expect((await repeatedKeys(build)).answers).toContain('Refused')
  })
  it('a submit gets in among writers that are quicker than it', async () => {
    expect(await submitAmongWriters(await sound())).toEqual({ done: 1, refused: 0, broken: [] })
  })
  it('control: without holding the application after some losses it loses for ever', async () => {
    expect((await submitAmongWriters(await mutant('patience', 'serve.ts', 'PATIENCE = 8', 'PATIENCE = 50'))).broken).not.toEqual([])
  })
  it('two that hold their own and look at each other’s both get through', async () => {
    expect(await eachHoldingItsOwn(await sound())).toEqual({ done: 2, refused: 0, broken: [] })
  })
  it('control: without looking again after a deadlock, one of them meets an error of the database', async () => {
    const { broken } = await eachHoldingItsOwn(await mutant('deadlock', 'recover.ts', `['40001', '40P01']`, '[]'))
    expect(broken).toEqual(['deadlock detected'])
  })
  it('nobody begins in an edition that was closed since they read it', async () => {
    expect(await beginAgainstClosing(await sound())).toEqual({ done: 0, refused: 1, broken: [] })
  })
  it('control: without holding the edition’s revision somebody does', async () => {
    const build = await mutant('begin', 'begin.ts', 'if ((await heldRevision(trx, edition)) !== edition.revision) return false', '')
    expect(await beginAgainstClosing(build)).toEqual({ done: 1, refused: 0, broken: [] })
  })
})
