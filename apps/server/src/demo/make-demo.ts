import { changeEdition, clockOffset, createEdition, logged, newId, now, setClockOffset, tick, work } from '@cohortium/engine'
import { datesOf } from '@cohortium/program'
import { demoEdition, edition2023, pursuingEquity, type EditionSeed } from '@cohortium/programs'
import { addPerson, ownPartner, type RunningService } from '@cohortium/service'
import { demoPartner } from '../seed.ts'
import type { Track } from './answers.ts'
import { lives } from './lives.ts'
import { organizations } from './teams.ts'
import { take, type Stage, type Team } from './walk.ts'

const day = 86_400_000
/** How many days ago each edition opened. The past one has ended since; the other takes applications today. */
const opened = { past: 670, open: 24 }

/**
 * Fills an empty host with an edition that is over, one that is open, and the made-up teams of both: by the real routes and the real engine,
 * on a clock that is moved back and brought forward day by day, and stands at the true time again afterwards. Everything is marked as demo.
 */
export async function makeDemo(demo: RunningService, host: string): Promise<void> {
  const { db } = demo.service
  const staff = await addPerson(db, { host, email: 'reviewer@example.org', name: 'Ellis Marchetti', role: 'staff' })
  const today = await now(db)
  const own = await ownPartner(db, host)
  const stage: Stage = { demo, host, staff, keys: [demoPartner.key, own?.key ?? demoPartner.key], videos: new Map() }
  const moveTo = (at: number): Promise<void> => setClockOffset(db, at - today)
  try {
    await closed(demo, host, staff)
    await moveTo(today - opened.past * day)
    const past = await openEdition(demo, host, today - opened.past * day, staff)
    let current: string | undefined
    const teams = lives.map<Team>((life, place) => ({
      place,
      organization: organizations[place]!,
      track: life.track as Track,
      edition: '',
    }))
    const steps = lives
      .flatMap((life, place) =>
        life.steps.map(([on, action], index) => ({
          team: teams[place]!,
          edition: life.edition,
          action,
          index,
          at: today - (opened[life.edition] - on) * day + (((place * 37) % 480) + index) * 60_000 - day / 3,
        })),
      )
      .sort((a, b) => a.at - b.at)
    let settled = 0
    for (const { team, edition, action, at } of steps) {
      if (at - settled > 4 * day) {
        // what the clock does between two days of ours: reminders, offers that lapse, an edition that ends
        await moveTo(at - day / 24)
        await settle(demo)
        settled = at
      }
      await moveTo(at)
      if (edition === 'open' && current === undefined) current = await openEdition(demo, host, today, staff)
      team.edition = edition === 'past' ? past : current!
      await take(
        stage,
        team,
        action,
        new Date(at).toLocaleDateString('en-US', { timeZone: 'America/New_York', year: 'numeric', month: 'long', day: 'numeric' }),
      )
      if (action === 'invite' || action === 'redirect') await settle(demo) // so that the letter leaves before it is answered
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

/** The edition of 2023 with the dates of its source: over, without applications, for staff to compare. */
async function closed(demo: RunningService, host: string, staff: string): Promise<void> {
  const id = await file(demo, host, edition2023, staff)
  await changeEdition(demo.service.engine, host, id, () => ({ state: 'closed' }), { id: staff, role: 'staff' })
}

/** An edition of the program's own demonstration shape, as if it had been published on that day. */
async function openEdition(demo: RunningService, host: string, on: number, staff: string): Promise<string> {
  const id = await file(demo, host, demoEdition(new Date(on).toLocaleDateString('en-CA', { timeZone: 'America/New_York' })), staff)
  await changeEdition(demo.service.engine, host, id, () => ({ state: 'published' }), { id: staff, role: 'staff' })
  return id
}

async function file({ service }: RunningService, host: string, shape: EditionSeed, staff: string): Promise<string> {
  const { title, slug, zone, graceMinutes, seats } = shape
  const id = newId()
  const { id: program, version } = pursuingEquity.facts
  const dates = datesOf(pursuingEquity, shape)
  const row = { hostId: host, id, program, version, slug, title, zone, dates, grace: graceMinutes * 60_000, isDemo: true }
  await createEdition(service.engine, row, seats as Record<string, { seats: number; reserved: number }>, { id: staff, role: 'staff' })
  return id
}
