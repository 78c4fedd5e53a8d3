import { changeEdition, clockOffset, logged, now, setClockOffset, tick, work, type Who } from '@cohortium/engine'
import { localOf } from '@cohortium/program'
import { addPerson, ownPartner, type RunningService } from '@cohortium/service'
import { fileEdition } from '../offer.ts'
import { demoPartner } from '../seed.ts'
import { play, type Player, type Stage } from './player.ts'
import { demoPrograms } from './programs.ts'
import type { Act, DemoEdition, DemoProgram } from './script.ts'

const day = 86_400_000

/** Something that happens in the demonstration at one moment. */
interface Moment {
  at: number
  happens: () => Promise<void>
}

/**
 * Fills an empty host with the editions of every program and their made-up applicants: by the real routes and the real engine, on a clock that
 * is moved back and brought forward from moment to moment, and stands at the true time again afterwards. Everything is marked as demo.
 */
export async function makeDemo(demo: RunningService, host: string): Promise<void> {
  const { db } = demo.service
  const staff = await addPerson(db, { host, email: 'reviewer@example.org', name: 'Ellis Marchetti', role: 'staff' })
  const today = await now(db)
  const own = await ownPartner(db, host)
  const stage: Stage = { demo, host, staff, keys: [demoPartner.key, own?.key ?? demoPartner.key] }
  const scripts = demoPrograms(localOf(today, 'America/New_York').slice(0, 10))
  const moments = scripts.flatMap((script, place) => momentsOf(stage, script, today, place * 100)).sort((one, other) => one.at - other.at)
  try {
    let settled = 0
    for (const { at, happens } of moments) {
      if (at - settled > 4 * day) {
        // what the clock does between two moments of ours: reminders, offers that lapse, an edition that ends
        await setClockOffset(db, at - day / 24 - today)
        await settle(demo)
        settled = at
      }
      await setClockOffset(db, at - today)
      await happens()
    }
  } finally {
    await setClockOffset(db, 0)
  }
  await settle(demo)
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('host').select('hostId').where('hostId', '=', host).forUpdate().executeTakeFirstOrThrow()
    await logged(trx, { host, subject: 'host', id: host }, { type: demoMade, by: staff, role: 'staff', payload: {} })
  })
}

/** All that happens in one program: its editions are filed, then its applicants live. `from` counts applicants through all programs. */
function momentsOf(stage: Stage, { program, editions, applicants }: DemoProgram, today: number, from: number): Moment[] {
  const ids = new Map<string, string>()
  const players = new Map(
    applicants.map((script, index): [typeof script, Player] => [
      script,
      { script, program: program.facts.title, place: from + index, edition: '' },
    ]),
  )
  const opened = (name: string): number => {
    const edition = editions.find((one) => one.name === name)
    if (!edition || edition.openedDaysAgo === null) throw new Error(`${program.facts.title}: no edition ${name} is published`)
    return today - edition.openedDaysAgo * day
  }
  const step = (player: Player, act: Act, at: number): Moment['happens'] => {
    const { script } = player
    return async () => {
      player.edition = ids.get(script.edition) ?? ''
      const leader = script.within === undefined ? undefined : applicants.find(({ key }) => key === script.within)
      const within = leader && players.get(leader)?.id
      await play(stage, player, act, inWords(at), within)
      // so that a letter leaves before it is answered
      if (act.kind === 'staff') await settle(stage.demo)
    }
  }
  return [
    ...editions.map((edition): Moment => ({
      at: edition.openedDaysAgo === null ? today - day : today - edition.openedDaysAgo * day - day / 2,
      happens: async () => void ids.set(edition.name, await file(stage, program, edition)),
    })),
    ...[...players].flatMap(([script, player]) =>
      script.steps.map(([on, act], index): Moment => {
        const at = opened(script.edition) + on * day + (((player.place * 37) % 480) + index) * 60_000 - day / 3
        return { at, happens: step(player, act, at) }
      }),
    ),
  ]
}

/** Files an edition; publishes or closes it as the script says. */
async function file(
  { demo, host, staff }: Stage,
  program: DemoProgram['program'],
  { seed, openedDaysAgo, isClosed }: DemoEdition,
): Promise<string> {
  const { engine } = demo.service
  const who: Who = { id: staff, role: 'staff' }
  const id = await fileEdition(engine, { host, program, draft: seed, isDemo: true }, who)
  if (openedDaysAgo !== null) await changeEdition(engine, host, id, () => ({ state: isClosed ? 'closed' : 'published' }), who)
  return id
}

const inWords = (at: number): string =>
  new Date(at).toLocaleDateString('en-US', { timeZone: 'America/New_York', year: 'numeric', month: 'long', day: 'numeric' })

const demoMade = 'demoMade'

/** Whether a demonstration was begun here and killed before it was whole: the clock then still stands in the past. */
export async function isHalfMade({ db }: Pick<RunningService['service'], 'db'>, host: string): Promise<boolean> {
  if ((await clockOffset(db)) >= 0) return false
  const made = await db
    .selectFrom('event')
    .select('seq')
    .where('hostId', '=', host)
    .where('subjectId', '=', host)
    .where('type', '=', demoMade)
    .executeTakeFirst()
  return made === undefined
}

/** Timers and jobs until nothing is due. */
async function settle({ service, handlers }: RunningService): Promise<void> {
  while ((await tick(service.engine)) + (await work(service.engine, handlers)) > 0);
}
