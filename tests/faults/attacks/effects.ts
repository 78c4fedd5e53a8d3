import { setTimeout } from 'node:timers/promises'
import { enqueue } from '../../../packages/engine/src/index.ts'
import type { Attack } from '../attack.ts'
import { build, edit, HURRIED } from '../builds.ts'
import { chance } from '../chance.ts'
import { startNode, type Node } from '../nodes.ts'
import { startSink, type Manner } from '../sink.ts'
import { ida, makeWorld } from '../world.ts'

const MANNERS: readonly Manner[] = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 500, 500, 429, 'hang', 'reset', 'taken']
const NODES = 3

/** Takes the job off before it has run it. */
const tooEarly = edit('attempt.ts', 'await within(', 'await held.done(job)\n      await within(')

/** A round is one effect. One in ten is a letter that a step asked for, the others are queued as the service queues its own. */
export const effects: Attack = {
  name: 'effects',
  promises: 'R4 R2',
  title: 'a receiver that answers 200, 500, 429, hangs, breaks off before and after taking it; its senders killed meanwhile',
  rounds: { short: 60, usual: 20_000, control: 40 },
  controls: { 'an effect is taken off before it has run': 'early' },
  run: async ({ postgres, seed, rounds, control, say }) => {
    const random = chance(seed)
    const world = await makeWorld(await postgres.fresh())
    const { host, engine } = world
    const edition = await world.edition()
    const wanted = new Map<string, string>()
    const sink = await startSink(() => random.one(MANNERS))
    const folder = build('effects', control ? [tooEarly] : [])
    const start = (place: number): Promise<Node> =>
      startNode({ build: folder, url: world.url, name: `node-${place}`, sink: sink.url, patience: 300, jobs: HURRIED })
    const nodes: (Node | undefined)[] = await Promise.all(Array.from({ length: NODES }, (_, place) => start(place)))
    const restarts: Promise<void>[] = []
    let kills = 0
    let crashes = 0
    let isOver = false
    const killing = (async () => {
      while (!isOver) {
        await setTimeout(random.between(700, 2000))
        const place = Math.floor(random.between(0, NODES))
        const node = nodes[place]
        if (!node || isOver) continue
        if (node.crashed()) crashes++
        nodes[place] = undefined
        await node.kill()
        kills++
        restarts.push(start(place).then((fresh) => void (nodes[place] = fresh)))
      }
    })()

    for (let count = 0; count < rounds;) {
      const batch = Math.min(100, rounds - count)
      const letters = Math.ceil(batch / 10)
      for (let letter = 0; letter < letters; letter++) {
        const alive = nodes.find((node) => node !== undefined)
        const key = `begin-${count}-${letter}`
        const answer = await alive?.ask({ begin: { ask: { host, edition, track: 'large', key }, who: ida } })
        if (answer?.verdict !== 'done') continue
        const target = { host, id: answer.application }
        const submit = { type: 'submit', key: 'submit' }
        for (let tried = 0; tried < 500; tried++) {
          const node: Node | undefined = random.one(nodes.filter((each) => each !== undefined))
          const sent = node && (await node.ask({ send: { target, command: submit, who: { id: 'ann', role: 'applicant' } } }))
          if (sent?.verdict === 'refused') throw new Error(sent.message)
          if (sent?.verdict === 'done') {
            wanted.set(`${target.id}/${sent.seq}/0`, 'letter')
            break
          }
          await setTimeout(20)
        }
      }
      await engine.db.transaction().execute(async (trx) => {
        for (let place = letters; place < batch; place++) {
          const key = `ping-${count + place}`
          await enqueue(trx, { host, name: 'ping', key, payload: { place } })
          wanted.set(key, 'ping')
        }
      })
      count += batch
      if (count % 2000 === 0) say(`${count} effects asked for, ${sink.taken.size} taken, ${kills} kills`)
      // the receiver sets the pace: no queue of twenty thousand before the first kill
      while (wanted.size - sink.taken.size > 600) await setTimeout(50)
    }
    const waiting = async (): Promise<number> =>
      (await world.query(`select 1 from job where kind = 'effect' and state = 'waiting' and name <> 'reschedule' limit 1`)).length
    for (const until = performance.now() + 120_000; performance.now() < until && (await waiting()) > 0;) await setTimeout(100)
    isOver = true
    await killing
    await Promise.all(restarts)
    for (const node of nodes) await node?.kill()
    sink.close()
    const parked = await world.query<{ key: string; error: string }>(`select key, error from job where kind = 'effect' and state = 'dead'`)
    const left = await world.query<{ key: string; attempts: number; due: number; error: string | null }>(
      `select key, attempts, extract(epoch from run_at - now()) as due, error from job where kind = 'effect' and state = 'waiting' and name <> 'reschedule'`,
    )
    const visible = new Set(parked.filter(({ error }) => error !== null).map(({ key }) => key))
    const missing = [...wanted.keys()].filter((key) => !sink.taken.has(key) && !visible.has(key))
    const all = [...sink.taken.values()]
    const unsound = await world.unsound()
    await world.close()
    return {
      rounds,
      counts: {
        effects: wanted.size,
        kills,
        deliveries: sink.deliveries(),
        taken: sink.taken.size,
        'taken more than once under one key': all.filter((bodies) => bodies.length > 1).length,
        'parked with a reason': visible.size,
      },
      broken: {
        missing: missing.length,
        'key conflicts': all.filter((bodies) => new Set(bodies).size > 1).length,
        'never asked for': [...sink.taken.keys()].filter((key) => !wanted.has(key)).length,
        'still waiting': left.length,
        unsound: unsound.faults.length,
        crashes,
      },
      examples: [
        ...missing.slice(0, 3).map((key) => `${key} was never taken`),
        ...left.slice(0, 3).map(({ key, attempts, due, error }) => `${key} waits, after ${attempts} attempts, due in ${due} s: ${error}`),
        ...unsound.faults.slice(0, 3),
      ],
    }
  },
}
