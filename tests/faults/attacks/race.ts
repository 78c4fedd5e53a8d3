import type { Attack } from '../attack.ts'
import { build, edit, type Edit } from '../builds.ts'
import { chance } from '../chance.ts'
import { startNode, type Answer } from '../nodes.ts'
import { ida, makeWorld, type World } from '../world.ts'

const DECIDERS = 24
const APPLICATIONS = 12
const SEATS = 5
const NODES = 3

const controls: Record<string, Edit> = {
  uncounted: edit('places.ts', 'take: same ? null : (has?.track ?? null)', 'take: null'),
  unguarded: edit('commit.ts', ' and a.seq = c.seq', ''),
}

/** Each round is an edition of its own, with 5 seats a track and 12 applications; 24 people and the applicants themselves act at once. */
export const race: Attack = {
  name: 'race',
  promises: 'R6 R7 R2',
  title: '24 deciders and withdrawing applicants over three nodes, 12 applications on 5 seats',
  rounds: { short: 4, usual: 1000, control: 3 },
  controls: { 'a seat that is taken is not counted': 'uncounted', 'no guard on the revision of an application': 'unguarded' },
  run: async ({ postgres, seed, rounds, control, say }) => {
    const random = chance(seed)
    const world = await makeWorld(await postgres.fresh())
    const { host } = world
    await keepBooks(world)
    const folder = build('race', control ? [controls[control]!] : [])
    const nodes = await Promise.all(
      Array.from({ length: NODES }, (_, place) => startNode({ build: folder, url: world.url, name: `node-${place}` })),
    )
    const unclear: string[] = []
    let done = 0
    let refused = 0
    for (let round = 1; round <= rounds; round++) {
      const edition = await world.edition(undefined, SEATS)
      const targets = await Promise.all(
        Array.from({ length: APPLICATIONS }, async (_, place) => {
          const node = nodes[place % NODES]!
          const who = { id: `applicant-${place}`, role: 'applicant' as const }
          const begun = await node.ask({ begin: { ask: { host, edition, track: random.is(0.8) ? 'large' : 'small' }, who } })
          if (begun.verdict !== 'done') throw new Error(begun.message)
          const target = { host, id: begun.application }
          const sent = await node.ask({ send: { target, command: { type: 'submit' }, who } })
          if (sent.verdict !== 'done') throw new Error(sent.message)
          return target
        }),
      )
      const answers = await Promise.all([
        ...Array.from({ length: DECIDERS }, (_, place): Promise<Answer> => {
          const type = random.is(0.6) ? 'invite' : random.one(['redirect', 'decline'])
          const command = { type, ...(type === 'invite' ? {} : { feedback: 'Said why.' }) }
          return random
            .one(nodes)
            .ask({ send: { target: targets[place % APPLICATIONS]!, command, who: { ...ida, id: `decider-${place}` } } })
        }),
        ...targets
          .filter(() => random.is(0.25))
          .map((target) =>
            random.one(nodes).ask({ send: { target, command: { type: 'withdraw' }, who: { id: 'applicant', role: 'applicant' } } }),
          ),
      ])
      for (const answer of answers)
        if (answer.verdict === 'done') done++
        else if (answer.verdict === 'refused') refused++
        else unclear.push(answer.message)
      if (round % 100 === 0) say(`${round} rounds, ${done} decisions`)
    }
    const crashes = nodes.filter((node) => node.crashed()).length
    for (const node of nodes) await node.kill()
    const { applications, faults } = await world.unsound()
    const decisions = await world.query(
      `select subject_id from event where type in ('invite', 'redirect', 'decline') group by subject_id having count(*) > 1`,
    )
    const oversold = await oversoldInstants(world)
    const holders = await world.query(
      `select 1 from application a join seat s on s.edition_id = a.edition_id and s.track = a.track where 'seat' = any(a.tags) group by s.edition_id, s.track, s.seats having count(*) > s.seats`,
    )
    await world.close()
    return {
      rounds,
      counts: { applications, 'answered done': done, 'answered refused': refused },
      broken: {
        'decided twice': decisions.length,
        'editions oversold at the end': holders.length,
        'instants oversold': oversold,
        'neither done nor refused': unclear.length,
        unsound: faults.length,
        crashes,
      },
      examples: [...new Set(unclear)].slice(0, 2).concat(faults.slice(0, 3)),
    }
  },
}

/**
 * Writes down in which order transactions changed seats. Whoever changes a seat's row has it locked until the commit, so this is the order of their
 * commits, whatever a clock says of it.
 */
async function keepBooks(world: World): Promise<void> {
  await world.query(`create table book (n serial, xid xid)`)
  await world.query(`create function keep() returns trigger language plpgsql as $$ begin
    insert into book (xid) values (pg_current_xact_id()::xid);
    return null;
  end $$`)
  await world.query(`create trigger keep after update on seat for each row execute function keep()`)
}

/** Walks the log in the order of its commits: after how many events are more seats of a track held than there are. */
async function oversoldInstants(world: World): Promise<number> {
  const rows = await world.query<{ id: string; edition: string; type: string; state: string; applied: string }>(
    `select v.subject_id as id, a.edition_id as edition, v.type, v.state, a.applied_track as applied from event v join application a on a.id = v.subject_id
      join (select xid::text, min(n) as n from book group by xid::text) b on b.xid = v.xmin::text
      where v.subject = 'application' order by b.n, v.subject_id, v.seq`,
  )
  const held = new Map<string, string>()
  const counts = new Map<string, number>()
  let oversold = 0
  for (const { id, edition, type, state, applied } of rows) {
    const before = held.get(id)
    if (before !== undefined) counts.set(before, counts.get(before)! - 1)
    held.delete(id)
    if (state !== 'invited') continue
    const seat = `${edition} ${type === 'redirect' ? 'small' : applied}`
    held.set(id, seat)
    counts.set(seat, (counts.get(seat) ?? 0) + 1)
    if (counts.get(seat)! > SEATS) oversold++
  }
  return oversold
}
