/**
 * A whole edition of Pursuing Equity on the moved clock: 50 teams, its own dates of 2022 to 2024, day after day, in memory.
 * Some teams never send their application and some offers lapse, so that the clock has something to do; effects are done by handlers that do nothing.
 */
import {
  begin,
  changeEdition,
  createEdition,
  createEngine,
  migrateTables,
  newId,
  now,
  openDatabase,
  send,
  setClockOffset,
  tick,
  work,
  type JobHandlers,
} from '@cohortium/engine'
import { days, datesOf, type Decided, type Role } from '@cohortium/program'
import { edition2023, pursuingEquity } from '@cohortium/programs'
import { sql } from 'kysely'

const TEAMS = 50
const FIRST_DAY = Date.parse('2022-10-01T12:00:00Z')
/** A minute more than a day, so that what is due a number of days after something is due when that many have gone by, however long we took. */
const DAY = days(1) + 60_000
const LAST_DAY = Date.parse('2024-07-02T12:00:00Z')

const nothing = async (): Promise<void> => {}
const HANDLERS: JobHandlers = { letter: nothing, certificate: nothing, dropDocuments: nothing }

type Command = { type: string; [field: string]: unknown }
const APPLICANT: Role = 'applicant'
const STAFF: Role = 'staff'

/** What happens to the team of this number, by the day after the first. */
function storyOf(team: number): Map<number, [Role, Command]> {
  const wantsMore = team % 2 === 1
  const said = { stoodOut: 'The aim is clear.', missed: 'The data are from one site.' }
  const decision: Command =
    !wantsMore || team % 4 === 1 ? { type: 'invite' } : team % 8 === 3 ? { type: 'decline', ...said } : { type: 'redirect', ...said }
  const story = new Map<number, [Role, Command]>()
  if (team % 10 === 9) return story // a draft that is closed by the clock
  story.set(3 + (team % 7), [APPLICANT, { type: 'submit' }])
  story.set(25 + (team % 9), [STAFF, decision])
  if (decision.type === 'decline' || team % 10 === 8) return story // an offer that nobody answers
  story.set(36 + (team % 5), [APPLICANT, { type: 'accept' }])
  const tasks = wantsMore && decision.type === 'invite' ? ['roster', 'seniorLeaders', 'affinityGroups'] : ['roster']
  for (const [at, task] of tasks.entries()) story.set(50 + at * 4 + (team % 4), [APPLICANT, { type: 'finish', task }])
  return story
}

export interface Season {
  seconds: number
  days: number
  events: number
  /** How many teams ended in which state. */
  states: Record<string, number>
}

export async function season(): Promise<Season> {
  const began = performance.now()
  const { db, close } = await openDatabase({ memory: true })
  try {
    await migrateTables(db)
    const engine = createEngine({ db, programs: [pursuingEquity], evidence: async () => ({ missing: [], elsewhere: [] }) })
    const offset = FIRST_DAY - (await now(db))
    await setClockOffset(db, offset)
    const host = newId()
    const edition = await published(engine, host)
    const ids = await inTurn(TEAMS, async (team) => {
      const track = team % 2 === 1 ? 'actionCommunity' : 'learningNetwork'
      return (await begin(engine, { host, edition, track }, { id: `team ${team}`, role: APPLICANT })).id
    })
    const stories = ids.map((_, team) => storyOf(team))
    let day = 0
    for (; FIRST_DAY + day * DAY <= LAST_DAY; day++) {
      if (day > 0) await setClockOffset(db, offset + day * DAY)
      await tick(engine)
      await Promise.all(
        ids.flatMap((id, team) => {
          const [role, command] = stories[team]!.get(day) ?? []
          return role && command ? [send(engine, { host, id }, command, { id: `${role} of ${team}`, role })] : []
        }),
      )
      await work(engine, HANDLERS)
    }
    const { rows } = await sql<{
      state: string
      count: number
    }>`select state, count(*)::int as count from application group by 1 order by 1`.execute(db)
    const log = await sql<{ count: number }>`select count(*)::int as count from event where subject = 'application'`.execute(db)
    const states = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
    return { seconds: (performance.now() - began) / 1000, days: day, events: log.rows[0]!.count, states }
  } finally {
    await close()
  }
}

async function published(engine: ReturnType<typeof createEngine>, host: string): Promise<string> {
  const id = newId()
  const who = { id: 'setup', role: STAFF }
  const { slug, title, zone, graceMinutes, seats, isDemo, decided = {} } = edition2023
  const { id: program, version } = pursuingEquity.facts
  const row = { hostId: host, id, program, version, slug, title, zone, isDemo, grace: graceMinutes * 60_000, decided: decided as Decided }
  const places = Object.fromEntries(Object.entries(seats).flatMap(([track, of]) => (of ? [[track, of]] : [])))
  await createEdition(engine, { ...row, dates: datesOf(pursuingEquity, edition2023) }, places, who)
  await changeEdition(engine, host, id, () => ({ state: 'published' }), who)
  return id
}

async function inTurn<T>(count: number, make: (number: number) => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let number = 0; number < count; number++) made.push(await make(number))
  return made
}
