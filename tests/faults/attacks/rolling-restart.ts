import { setTimeout } from 'node:timers/promises'
import type { Attack } from '../attack.ts'
import { edit, type Edit } from '../builds.ts'
import { startServer, type Build, type ServerNode } from '../service/nodes.ts'
import { makeServiceWorld } from '../service/world.ts'
import { pursuingEquity } from '../../../packages/programs/src/index.ts'
import { clients, counted } from './kill-service.ts'

const NODES = 3
const later = 'later'

/** The second version of the program: another number, another title, another summary of a state's work. */
const secondVersion: readonly Edit[] = [
  edit(
    `pursuing-equity/program.ts?${later}`,
    `version: 1,\n  title: 'Pursuing Equity',`,
    `version: 2,\n  title: 'Pursuing Equity, as of the second version',`,
  ),
]

const broken: Record<string, Edit[]> = {
  abrupt: [edit('server/src/run.ts', 'await running.stop()\n  if (error)', 'process.exit(0)\n  if (error)')],
}

/** A round replaces all three servers, one after another, by those of the other build. */
export const rollingRestart: Attack = {
  name: 'rolling-restart',
  promises: 'R11 R1 R2 R3 R13',
  title: 'three servers replaced one after another by those of a build with a further version of the program, under load',
  rounds: { short: 1, usual: 11, control: 1 },
  controls: { 'ends at once when it is told to stop': 'abrupt' },
  run: async ({ postgres, seed, rounds, control, say }) => {
    const edits = control ? broken[control]! : []
    const builds: Build[] = [{ edits }, { edits: [...edits, ...secondVersion], later }]
    const second = { ...pursuingEquity, facts: { ...pursuingEquity.facts, version: 2 } }
    const world = await makeServiceWorld(await postgres.fresh(), [pursuingEquity, second])
    const editions = [{ id: await world.edition(pursuingEquity), version: 1 }]
    const nodes: ServerNode[] = await Promise.all(Array.from({ length: NODES }, () => startServer(world, builds[0]!)))
    let isOver = false
    let turn = 0
    const { told, trouble, done } = clients(world, {
      seed,
      nodes: () => nodes,
      isOver: () => isOver,
      edition: () => editions[turn++ % editions.length]!,
    })
    await setTimeout(1000)
    let unclean = 0
    let slowest = 0
    for (let round = 1; round <= rounds; round++) {
      // back to the first build every other time; applications of the second version wait for a server that knows it
      const build = builds[round % 2]!
      for (let place = 0; place < NODES; place++) {
        const fresh = await startServer(world, build)
        const before = nodes[place]!
        nodes[place] = fresh
        nodes.push(before) // it is still asked, as by somebody who has not heard yet
        const since = performance.now()
        if ((await before.stop()) !== 0) unclean++
        slowest = Math.max(slowest, performance.now() - since)
        nodes.pop()
        if (editions.length === 1) editions.push({ id: await world.edition(second), version: 2 })
      }
      say(`${round} rounds, ${told.begun.length} applications`)
      await setTimeout(500)
    }
    isOver = true
    await done
    const crashes = nodes.filter((node) => node.crashed()).length
    for (const node of nodes) await node.kill()
    const versions = told.begun.filter(({ version }) => version === 2).length
    const result = await counted(world, told, trouble, rounds, { crashes, 'ended uncleanly': unclean, 'answers cut off': trouble.cut })
    return { ...result, counts: { ...result.counts, 'of the second version': versions, 'slowest stop, ms': Math.round(slowest) } }
  },
}
