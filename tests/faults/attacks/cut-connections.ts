import { setTimeout } from 'node:timers/promises'
import type { Attack } from '../attack.ts'
import { build, edit, type Edit } from '../builds.ts'
import { chance } from '../chance.ts'
import { startNode } from '../nodes.ts'
import { startProxy, type Fate, type Kind } from '../../../packages/engine/test/proxy.ts'
import { makeWorld } from '../world.ts'
import { counted, writers } from './kill-nodes.ts'

const CODES = ['57P01', '57P03', '25006', '40001', '40P01', '53300', '53100', '08006'] as const

const broken: Record<string, Edit[]> = {
  lookup: [
    edit('recover.ts', 'attempt > 1 ? await writtenOf(db, host, claims) : new Set<string>()', 'new Set<string>()'),
    edit('recover.ts', `attempt > 1 && [...verdicts.values()].includes('stale')`, 'false'),
  ],
  keys: [edit('serve.ts', 'if (!repeat) return undefined', 'return undefined')],
}

/** A round is one fault. Half of the commands carry no key: an unknown outcome of theirs is the engine's alone to find out. */
export const cutConnections: Attack = {
  name: 'cut-connections',
  promises: 'R3 R10',
  title: 'a proxy before Postgres cuts before, during and after commit, and answers error codes',
  rounds: { short: 40, usual: 1500, control: 80 },
  controls: {
    'a write whose answer was cut off is not looked up': 'lookup',
    'a key is not looked up, nor the write whose answer was cut off': 'keys',
  },
  run: async ({ postgres, seed, rounds, control, say }) => {
    const random = chance(seed)
    const url = await postgres.fresh()
    const world = await makeWorld(url)
    const met: Record<string, number> = {}
    let faults = 0
    let isOver = false
    let isOn = false
    const fateOf = (kind: Kind): Fate => {
      if (!isOn || isOver || !random.is(kind === 'write' ? 0.2 : 0.02)) return 'pass'
      const fate: Fate = random.is(0.3) ? `code ${random.one(CODES)}` : random.one(['before', 'during', 'after', 'after'] as const)
      // a code says of a read only that it failed; of a write it may say what is not so
      const name = fate.startsWith('code') ? 'codes answered' : `${kind}s cut ${fate}`
      met[name] = (met[name] ?? 0) + 1
      if (++faults >= rounds) isOver = true
      return fate
    }
    const proxy = await startProxy(postgres.port, fateOf)
    const through = new URL(url)
    through.port = String(proxy.port)
    const edits = control ? [...(control === 'keys' ? broken['lookup']! : []), ...broken[control]!] : []
    const folder = build('cut', edits)
    const nodes = await Promise.all([0, 1].map((place) => startNode({ build: folder, url: through.href, name: `node-${place}` })))
    const { writing, done } = await writers(
      world,
      seed,
      () => random.one(nodes.filter((node) => !node.crashed())),
      () => isOver,
      0.5,
    )
    isOn = true
    for (let told = 0; !isOver; await setTimeout(50)) {
      if (nodes.every((node) => node.crashed())) throw new Error(`Both nodes have ended:\n${nodes[0]!.stderr()}`)
      if (faults - told >= 250) say(`${(told = faults)} faults, ${writing.acknowledged.length} acknowledged`)
    }
    await done
    const crashes = nodes.filter((node) => node.crashed()).length
    for (const node of nodes) await node.kill()
    proxy.close()
    const inDoubt = (met['writes cut during'] ?? 0) + (met['writes cut after'] ?? 0)
    for (const [reason, count] of [...writing.reasons].sort(([, one], [, other]) => other - one).slice(0, 8)) say(`${count} × ${reason}`)
    return counted(
      world,
      writing,
      rounds,
      { crashes },
      { ...met, 'in doubt': inDoubt, 'without a key and without an answer': writing.unanswered },
    )
  },
}
