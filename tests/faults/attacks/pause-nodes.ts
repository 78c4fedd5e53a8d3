import { setTimeout } from 'node:timers/promises'
import type { Attack } from '../attack.ts'
import { build, edit, HURRIED, type Edit } from '../builds.ts'
import { startNode, type Answer } from '../nodes.ts'
import { startSink, type Delivery, type Manner } from '../sink.ts'
import { ida, makeWorld, type World } from '../world.ts'

const controls: Record<string, Edit> = {
  unfenced: edit('lease.ts', 'and j.id = h.id and j.attempts = h.attempts`.execute(db)', 'and j.id = h.id`.execute(db)'),
  unrenewed: edit('held.ts', 'void renewAll().catch(withoutAnswer)', '{}'),
}

/**
 * Each round: a node that is running an effect is stopped, and its effect succeeds behind its back; past its lease another node takes the effect
 * over, and while it is still at it the first one is let go on. It must take nothing from the second. At the same instant the stopped
 * node has a command in hand, and another node writes to the same application.
 */
export const pauseNodes: Attack = {
  name: 'pause-nodes',
  promises: 'R8 R2',
  title: 'SIGSTOP of a node in the middle of an effect and of a command, until its lease has passed',
  rounds: { short: 2, usual: 200, control: 2 },
  controls: {
    'what is done is taken off by its id alone, whoever has it now': 'unfenced',
    'a lease is not renewed while a handler runs': 'unrenewed',
  },
  run: async ({ postgres, rounds, control, say }) => {
    const world = await makeWorld(await postgres.fresh())
    await keepBooks(world)
    const edition = await world.edition()
    const arrivals: ((delivery: Delivery) => Promise<void>)[] = []
    const sink = await startSink(async (delivery): Promise<Manner> => {
      await arrivals[0]?.(delivery)
      return 'ok'
    })
    const folder = build('pause', control ? [controls[control]!] : [])
    const nodes = await Promise.all(
      [0, 1].map((place) =>
        startNode({ build: folder, url: world.url, name: `node-${place}`, sink: sink.url, patience: 60_000, jobs: HURRIED }),
      ),
    )
    const nodeOf = (name: string) => nodes.find((node) => node.name === name)!
    const begun = await nodes[0]!.ask({ begin: { ask: { host: world.host, edition, track: 'large' }, who: ida } })
    const target = { host: world.host, id: (begun as { application: string }).application }
    const choose = (place: string, by: string): Promise<Answer> =>
      nodeOf(place).ask({ send: { target, command: { type: 'chooseTrack', track: 'small', key: by }, who: { id: by, role: 'applicant' } } })
    const answers: Answer[] = []
    let rejected = 0
    let stalled = 0
    for (let round = 1; round <= rounds; round++) {
      const commands: Promise<Answer>[] = []
      const over = new Promise<void>((resolve, reject) => {
        let first: string | undefined
        arrivals[0] = async ({ node, key, attempt }) => {
          if (key !== `round-${round}`) return
          if (attempt === 1) {
            first = node
            commands.push(choose(node, `stopped-${round}`))
            await setTimeout(round % 5) // the command is anywhere on its way
            return nodeOf(node).signal('SIGSTOP')
          }
          if (node === first || attempt > 2) return reject(new Error(`Attempt ${attempt} of ${key} by ${node}, which should wait`))
          commands.push(choose(node, `going-${round}`))
          nodeOf(first!).signal('SIGCONT')
          await setTimeout(250)
          const [row] = await world.query(`select 1 from job where key = $1 and attempts = 2`, [key])
          if (row) rejected++
          resolve()
        }
      })
      await ping(world, `round-${round}`)
      const isOver = await Promise.race([over.then(() => true), setTimeout(20_000, false, { ref: false })])
      if (!isOver) stalled++
      for (const node of nodes) node.signal('SIGCONT')
      answers.push(...(await Promise.all(commands)))
      if (round % 25 === 0) say(`${round} pauses, ${rejected} rejected`)
    }
    const twice = await slowHandlers(world, arrivals)
    for (const node of nodes) await node.kill()
    sink.close()
    const stale = await world.query<{ key: string; by: string; attempts: number }>(STALE)
    const unanswered = answers.filter(({ verdict }) => verdict !== 'done').length
    const { faults } = await world.unsound()
    await world.close()
    return {
      rounds,
      counts: { 'stale attempts rejected': rejected, 'commands answered': answers.length - unanswered },
      broken: { 'stale writes': stale.length, 'taken over though its node lived': twice, unanswered, stalled, unsound: faults.length },
      examples: [
        ...stale.slice(0, 3).map(({ key, by, attempts }) => `${by} wrote to ${key} while attempt ${attempts} was another's`),
        ...faults.slice(0, 3),
      ],
    }
  },
}

/** An effect whose receiver takes more than two leases to answer: one node, one attempt. Returns how many had more. */
async function slowHandlers(world: World, arrivals: ((delivery: Delivery) => Promise<void>)[]): Promise<number> {
  const attempts = new Map<string, number>()
  arrivals[0] = async ({ key }) => {
    attempts.set(key, (attempts.get(key) ?? 0) + 1)
    await setTimeout(2.5 * HURRIED.lease)
  }
  await ping(world, 'slow')
  const until = performance.now() + 8 * HURRIED.lease
  while (performance.now() < until && (await world.query(`select 1 from job where key = 'slow'`)).length > 0) await setTimeout(100)
  return [...attempts.values()].filter((count) => count > 1).length
}

const ping = (world: World, key: string): Promise<unknown> =>
  world.query(
    `insert into job (host_id, id, kind, name, key, payload, run_at) values ($1, gen_random_uuid(), 'effect', 'ping', $2, '{}', now())`,
    [world.host, key],
  )

/** Every write to a job, with the connection that made it: of the harness alone, no part of the product. */
async function keepBooks(world: World): Promise<void> {
  await world.query(`create table book (n serial, key text, attempts int, is_claim boolean, by text)`)
  await world.query(`create function keep_book() returns trigger language plpgsql as $$ begin
    insert into book (key, attempts, is_claim, by) values (old.key, old.attempts, tg_op = 'UPDATE' and new.attempts > old.attempts, current_setting('application_name'));
    return null; end $$`)
  await world.query(`create trigger keep_book after update or delete on job for each row execute function keep_book()`)
}

/** Writes, other than a claim, by one who was not the last to claim. */
const STALE = `select b.key, b.by, b.attempts from book b where not b.is_claim and b.by like 'node-%' and b.by <>
  (select c.by from book c where c.key = b.key and c.is_claim and c.n < b.n order by c.n desc limit 1)`
