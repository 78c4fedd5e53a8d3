/**
 * What was read, against those who change it before it is written: autosaves, the edition's dates, its closing.
 * Each is run on the engine as it is, where the promise must hold, and on a build with the guard taken out, where the same check must fail:
 * a race test that cannot fail proves nothing.
 */
import { sql } from 'kysely'
import { days } from '@cohortium/program'
import { describe, expect, it } from 'vitest'
import { KINDS, type Kind } from '../test/databases.ts'
import { mutant, sound, type EngineModule } from '../test/mutant.ts'
import { inWorld, settled } from '../test/racing.ts'
import { ann, ida, type World } from '../test/world.ts'

const COMMIT = 'commit.ts'

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

describe('on postgres', () => {
  it('nobody begins in an edition that was closed since they read it', async () => {
    expect(await beginAgainstClosing(await sound())).toEqual({ done: 0, refused: 1, broken: [] })
  })
  it('control: without holding the edition’s revision somebody does', async () => {
    const build = await mutant('begin', 'begin.ts', 'if ((await heldRevision(trx, edition)) !== edition.revision) return false', '')
    expect(await beginAgainstClosing(build)).toEqual({ done: 1, refused: 0, broken: [] })
  })
})
