import { setTimeout } from 'node:timers/promises'
import type { Attack } from '../attack.ts'
import { build, edit } from '../builds.ts'
import { chance } from '../chance.ts'
import { startNode, type Node } from '../nodes.ts'
import { makeWorld } from '../world.ts'
import { counted, writers } from './kill-nodes.ts'

const deaf = edit('database.ts', `pool.on('connect', (client) => client.on('error', () => {}))`, '')

export const killPostgres: Attack = {
  name: 'kill-postgres',
  promises: 'R1 R2 R3',
  title: 'kill -9 of Postgres and all its processes, two nodes, eight writers',
  rounds: { short: 1, usual: 100, control: 2 },
  controls: {
    'synchronous_commit off: it says "done" before the disk has it': 'asynchronous',
    'nobody listens to a connection that dies inside a transaction': 'deaf',
  },
  run: async ({ postgres, seed, rounds, control, say }) => {
    const random = chance(seed)
    const settings = control === 'asynchronous' ? ['synchronous_commit=off', 'wal_writer_delay=1s'] : []
    if (control) {
      await postgres.kill()
      await postgres.start(settings)
    }
    const world = await makeWorld(await postgres.fresh())
    const folder = build('kill-postgres', control === 'deaf' ? [deaf] : [])
    const start = (place: number): Promise<Node> => startNode({ build: folder, url: world.url, name: `node-${place}`, ticks: true })
    const nodes = await Promise.all([start(0), start(1)])
    let isOver = false
    let crashes = 0
    let slowest = 0
    const { writing, done } = await writers(
      world,
      seed,
      () => random.one(nodes),
      () => isOver,
    )
    for (let round = 1; round <= rounds; round++) {
      await setTimeout(random.between(300, 1200))
      await postgres.kill()
      const killed = Date.now()
      await postgres.start(settings)
      slowest = Math.max(slowest, Date.now() - killed)
      for (const [place, node] of nodes.entries())
        if (node.crashed()) {
          crashes++
          say(node.stderr())
          nodes[place] = await start(place)
        }
      if (round % 20 === 0) say(`${round} kills, ${writing.acknowledged.length} acknowledged`)
    }
    await setTimeout(500)
    isOver = true
    await done
    await Promise.all(nodes.map((node) => node.kill()))
    const result = await counted(world, writing, rounds, { crashes }, { 'slowest restart, ms': slowest })
    if (control) {
      await postgres.kill()
      await postgres.start()
    }
    return result
  },
}
