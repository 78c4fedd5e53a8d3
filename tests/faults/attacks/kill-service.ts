import { setTimeout } from 'node:timers/promises'
import type { Attack, Counted } from '../attack.ts'
import { edit, type Edit } from '../builds.ts'
import { chance } from '../chance.ts'
import { noTrouble, type Trouble } from '../service/asker.ts'
import { acknowledged, applyOver, noTold, type Told } from '../service/clients.ts'
import { startServer, type ServerNode } from '../service/nodes.ts'
import { makeServiceWorld, type ServiceWorld } from '../service/world.ts'
import { pursuingEquity } from '../../../packages/programs/src/index.ts'

const CLIENTS = 8
const NODES = 3

const broken: Record<string, Edit[]> = {
  // the answer goes out, the commit follows 2 s later
  saves: [
    edit(
      'applications/save.ts',
      'const saved = await service.db.transaction().execute(async (trx) => {',
      'const saved = await new Promise<Merged>((resolve, reject) => service.db.transaction().execute(async (trx) => {',
    ),
    edit(
      'applications/save.ts',
      'return merged\n  })\n  return {',
      'resolve(merged)\n await new Promise((then) => setTimeout(then, 2000))\n return merged\n }).catch(reject))\n  return {',
    ),
  ],
  files: [edit('documents/finish.ts', 'if (checked.refused !== undefined)', 'if (Math.random() < 0.34)')],
}

export const killService: Attack = {
  name: 'kill-service',
  promises: 'R1 R2 R3',
  title: 'kill -9 of a random one of three servers, eight people who begin, save, upload and send over HTTP',
  rounds: { short: 2, usual: 100, control: 3 },
  controls: { 'acknowledges an autosave before it is committed': 'saves', 'takes away one upload in three that it acknowledged': 'files' },
  run: async ({ postgres, seed, rounds, control, say }) => {
    const random = chance(seed)
    const world = await makeServiceWorld(await postgres.fresh())
    const edition = { id: await world.edition(pursuingEquity), version: 1 }
    const start = (): Promise<ServerNode> => startServer(world, { edits: control ? broken[control]! : [] })
    const nodes: ServerNode[] = await Promise.all(Array.from({ length: NODES }, start))
    let isOver = false
    const { told, trouble, done } = clients(world, { seed, nodes: () => nodes, isOver: () => isOver, edition: () => edition })
    const restarts = new Map<number, Promise<void>>()
    let crashes = 0
    for (let round = 1; round <= rounds; round++) {
      await setTimeout(random.between(500, 2000))
      const place = Math.floor(random.between(0, NODES))
      await restarts.get(place)
      const node = nodes[place]!
      if (node.crashed()) crashes++
      await node.kill()
      restarts.set(
        place,
        start().then((fresh) => void (nodes[place] = fresh)),
      )
      if (round % 20 === 0) say(`${round} kills, ${told.begun.length} applications`)
    }
    await Promise.all(restarts.values())
    await setTimeout(500)
    isOver = true
    await done
    crashes += nodes.filter((node) => node.crashed()).length
    for (const node of nodes) await node.kill()
    return counted(world, told, trouble, rounds, { crashes })
  },
}

/** Eight people at work until it is over. */
export function clients(
  { key }: ServiceWorld,
  {
    seed,
    ...given
  }: {
    seed: number
    nodes: () => readonly ServerNode[]
    isOver: () => boolean
    edition: () => { id: string; version: number }
  },
): { told: Told; trouble: Trouble; done: Promise<unknown> } {
  const told = noTold()
  const trouble = noTrouble()
  const work = Array.from({ length: CLIENTS }, (_, place) =>
    applyOver({ key, name: `person-${place}`, random: chance(seed + 1 + place), told, trouble, ...given }),
  )
  return { told, trouble, done: Promise.all(work) }
}

/** What every attack on the service asks at its end. */
export async function counted(
  world: ServiceWorld,
  told: Told,
  trouble: Trouble,
  rounds: number,
  more: Record<string, number>,
): Promise<Counted> {
  const { lost, doubled, unsound, applications } = await world.missingAndDouble(told)
  await world.close()
  const { unavailable, nobody, cut, held, hung, faults } = trouble
  return {
    rounds,
    counts: { ...acknowledged(told), applications, 'answered 503': unavailable, 'nobody listened': nobody, cut, 'answered 423': held },
    broken: {
      lost: lost.length,
      double: doubled.length,
      unsound: unsound.length,
      'answers that no fault explains': told.wrong.length + faults.length,
      hung,
      ...more,
    },
    examples: [...lost.slice(0, 3), ...doubled.slice(0, 2), ...unsound.slice(0, 2), ...told.wrong.slice(0, 2), ...faults.slice(0, 2)],
  }
}
