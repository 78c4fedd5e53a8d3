import { setTimeout } from 'node:timers/promises'
import { deadlineOf, days } from '@cohortium/program'
import { shownIn } from '../../../packages/program/src/oracle.fixture.ts'
import { clockOffset, now, setClockOffset } from '../../../packages/engine/src/index.ts'
import type { Attack } from '../attack.ts'
import { build, edit } from '../builds.ts'
import { startNode } from '../nodes.ts'
import { ida, makeWorld, type World } from '../world.ts'

const HOUR = 3_600_000
/** A second before the next timer is due the clock is set, and then it runs by itself. */
const AHEAD = 1000

/** Deadlines in hours that a change of clocks skips or repeats, and on 29 February. A skipped one is read as an hour later. */
const DEADLINES = [
  { zone: 'America/New_York', local: '2027-03-14T02:30', shown: '2027-03-14T03:30' },
  { zone: 'Asia/Kathmandu', local: '2028-02-29T23:59' },
  { zone: 'Europe/London', local: '2027-03-28T01:30', shown: '2027-03-28T02:30' },
  { zone: 'Australia/Lord_Howe', local: '2027-04-04T01:45' },
  { zone: 'Africa/Cairo', local: '2027-04-30T00:30', shown: '2027-04-30T01:30' },
  { zone: 'Australia/Lord_Howe', local: '2027-10-03T02:15', shown: '2027-10-03T02:45' },
  { zone: 'Europe/London', local: '2027-10-31T01:30' },
  { zone: 'America/St_Johns', local: '2027-11-07T01:30' },
  { zone: 'America/New_York', local: '2028-02-29T23:59' },
  { zone: 'Pacific/Kiritimati', local: '2028-03-01T00:00' },
] as const

interface Expected {
  id: string
  type: 'lastCall' | 'closing' | 'replyDue'
  at: number
}

/**
 * A round is one application: of three, two stay drafts and get a last call and their closing, the third is sent, and told after thirty days.
 * One node's clock is an hour slow, the other's two hours fast.
 */
export const clock: Attack = {
  name: 'clock',
  promises: 'R5 R9 R2',
  title: 'timers over clock changes and 29 February, two nodes whose own clocks are wrong by −1 h and +2 h',
  rounds: { short: 9, usual: 3000, control: 6 },
  controls: { 'a node goes by its own clock': 'own' },
  run: async ({ postgres, rounds, control, say }) => {
    const world = await makeWorld(await postgres.fresh())
    const base = Date.parse('2027-01-20T12:00:00Z')
    await setClockOffset(world.engine.db, base - (await now(world.engine.db)))
    const edits = control
      ? [
          edit(
            'clock.ts',
            '* 1000)::bigint',
            '* 1000)::bigint + ${Math.round(Date.now() - performance.timeOrigin - performance.now())}::bigint',
          ),
        ]
      : []
    const folder = build('clock', edits)
    const nodes = await Promise.all(
      [-1, 2].map((skew) => startNode({ build: folder, url: world.url, name: `node ${skew} h`, skew: skew * HOUR })),
    )
    const expected: Expected[] = []
    const misread: string[] = []
    const chosen = DEADLINES.slice(0, Math.ceil(rounds / 3))
    for (const [place, { zone, local, ...rest }] of chosen.entries()) {
      const at = deadlineOf(local, zone)
      const shown = shownIn(zone)(at)
      if (shown !== `${'shown' in rest ? rest.shown : local}:59.999`) misread.push(`${local} in ${zone} was read as ${shown}`)
      const date = { local, at }
      const edition = await world.edition({ largeCloses: date, smallCloses: date, ends: { local, at: at + days(900) } })
      const share = Math.ceil(((place + 1) * rounds) / chosen.length) - Math.ceil((place * rounds) / chosen.length)
      for (let first = 0; first < share; first += 16)
        await Promise.all(
          Array.from({ length: Math.min(16, share - first) }, (_, n) =>
            applied(world, nodes[n % 2]!, edition, at, (first + n) % 3 === 0).then((all) => expected.push(...all)),
          ),
        )
    }
    for (const node of nodes) await node.kill()
    const tickers = await Promise.all(
      [-1, 2].map((skew) => startNode({ build: folder, url: world.url, name: `ticking ${skew} h`, skew: skew * HOUR, ticks: true })),
    )
    const offsets = await runThrough(world, say)
    const crashes = tickers.filter((node) => node.crashed()).length
    for (const node of tickers) await node.kill()
    const found = await compared(world, expected, offsets)
    const { faults } = await world.unsound()
    await world.close()
    return {
      rounds,
      counts: { timers: expected.length, 'late p50, ms': found.p50, 'late p99, ms': found.p99, 'latest, ms': found.latest },
      broken: {
        early: found.early,
        missing: found.missing,
        double: found.double,
        'not asked for': found.stray,
        'deadlines misread': misread.length,
        unsound: faults.length,
        crashes,
      },
      examples: [...misread, ...faults.slice(0, 3)],
    }
  },
}

async function applied(
  world: World,
  node: Awaited<ReturnType<typeof startNode>>,
  edition: string,
  closes: number,
  isSent: boolean,
): Promise<Expected[]> {
  const begun = await node.ask({ begin: { ask: { host: world.host, edition, track: 'large' }, who: ida } })
  if (begun.verdict !== 'done') throw new Error(begun.message)
  const id = begun.application
  if (!isSent)
    return [
      { id, type: 'lastCall', at: closes - days(7) },
      { id, type: 'closing', at: closes + 1 },
    ]
  const sent = await node.ask({
    send: { target: { host: world.host, id }, command: { type: 'submit' }, who: { id: 'ann', role: 'applicant' } },
  })
  if (sent.verdict !== 'done') throw new Error(sent.message)
  const [row] = await world.query<{ at: Date }>(`select at from event where subject_id = $1 and type = 'submit'`, [id])
  return [{ id, type: 'replyDue', at: row!.at.getTime() + days(30) }]
}

/** Moves the clock from timer to timer until none is left. Answers the offsets, each with the real instant from which it held. */
async function runThrough(world: World, say: (text: string) => void): Promise<{ from: number; offset: number }[]> {
  const { db } = world.engine
  const held = [{ from: 0, offset: await clockOffset(db) }]
  for (let waves = 0; ;) {
    const [next] = await world.query<{ at: Date | null }>(
      `select min(run_at) as at from job where kind = 'timer' and state = 'waiting' and run_at < '2028-06-01'`,
    )
    if (!next?.at) return held
    const ahead = next.at.getTime() - (await now(db))
    if (ahead > 3 * AHEAD) {
      const offset = held.at(-1)!.offset + ahead - AHEAD
      const [row] = await world.query<{ at: Date }>(`select clock_timestamp() as at`)
      await setClockOffset(db, offset)
      held.push({ from: row!.at.getTime(), offset })
      if (++waves % 5 === 0) say(`${waves} times the clock was moved, to ${next.at.toISOString()}`)
    }
    await setTimeout(100)
  }
}

/** Against the log: each timer's instant is what it says of itself, its lateness is by the commit, in the time of the database. */
async function compared(world: World, expected: readonly Expected[], offsets: readonly { from: number; offset: number }[]) {
  const rows = await world.query<{ id: string; type: string; at: Date; committed: Date }>(
    `select subject_id as id, split_part(type, '.', 3) as type, at, pg_xact_commit_timestamp(xmin) as committed from event where role = 'timer'`,
  )
  const found = new Map<string, number>()
  const late: number[] = []
  for (const { id, type, at, committed } of rows) {
    const name = `${id} ${type} ${at.getTime()}`
    found.set(name, (found.get(name) ?? 0) + 1)
    const { offset } = offsets.findLast(({ from }) => from <= committed.getTime())!
    late.push(committed.getTime() + offset - at.getTime())
  }
  const wanted = new Set(expected.map(({ id, type, at }) => `${id} ${type} ${at}`))
  late.sort((one, other) => one - other)
  const quantile = (share: number): number => Math.round(late[Math.min(late.length - 1, Math.floor(share * late.length))] ?? 0)
  return {
    early: late.filter((ms) => ms < 0).length,
    missing: [...wanted].filter((name) => !found.has(name)).length,
    double: [...found.values()].filter((count) => count > 1).length,
    stray: [...found.keys()].filter((name) => !wanted.has(name)).length,
    p50: quantile(0.5),
    p99: quantile(0.99),
    latest: quantile(1),
  }
}
