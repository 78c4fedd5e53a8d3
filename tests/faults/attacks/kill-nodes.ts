import { setTimeout } from 'node:timers/promises'
import type { Attack, Counted } from '../attack.ts'
import { build, edit } from '../builds.ts'
import { chance } from '../chance.ts'
import { startNode, type Node } from '../nodes.ts'
import { makeWorld, type World } from '../world.ts'
import { missingAndDouble, noWriting, write, type Writing } from '../writers.ts'

const WRITERS = 8
const NODES = 3

/** Says "done" before it is. */
const tooEarly = edit(
  'serve.ts',
  `isChanged(draft) ? await doors.write(claimOf(draft)) : 'moved'`,
  `isChanged(draft) ? (void doors.write(claimOf(draft)).catch(() => {}), 'moved' as const) : 'moved'`,
)

export const killNodes: Attack = {
  name: 'kill-nodes',
  promises: 'R1 R2 R3',
  title: 'kill -9 of a random one of three nodes every 0.5 to 2 s, eight writers',
  rounds: { short: 4, usual: 300, control: 2 },
  controls: { 'acknowledges before it has written': 'early' },
  run: async ({ postgres, seed, rounds, control, say }) => {
    const random = chance(seed)
    const world = await makeWorld(await postgres.fresh())
    const folder = build('kill', control === 'early' ? [tooEarly] : [])
    const start = (place: number): Promise<Node> => startNode({ build: folder, url: world.url, name: `node-${place}`, ticks: true })
    const nodes: (Node | undefined)[] = await Promise.all(Array.from({ length: NODES }, (_, place) => start(place)))
    let isOver = false
    const { writing, done } = await writers(
      world,
      seed,
      () => random.one(nodes.filter((node) => node !== undefined)),
      () => isOver,
    )
    const restarts: Promise<void>[] = []
    let crashes = 0
    for (let round = 1; round <= rounds; round++) {
      await setTimeout(random.between(500, 2000))
      const place = Math.floor(random.between(0, NODES))
      const node = nodes[place]
      if (!node) continue
      if (node.crashed()) crashes++
      nodes[place] = undefined
      await node.kill()
      restarts.push(start(place).then((fresh) => void (nodes[place] = fresh)))
      if (round % 20 === 0) say(`${round} kills, ${writing.acknowledged.length} acknowledged`)
    }
    isOver = true
    await Promise.all([done, ...restarts])
    crashes += nodes.filter((node) => node?.crashed()).length
    for (const node of nodes) await node?.kill()
    return counted(world, writing, rounds, { crashes })
  },
}

/** Eight writers, of whom pairs share an application. */
export async function writers(
  world: World,
  seed: number,
  node: () => Node | undefined,
  isOver: () => boolean,
  unkeyed = 0,
): Promise<{ writing: Writing; done: Promise<unknown> }> {
  const edition = await world.edition()
  const writing = noWriting()
  const common = [] as { host: string; id: string }[]
  const first = node()
  for (let place = 0; place < 2 && first; place++) {
    const begun = await first.ask({
      begin: {
        ask: { host: world.host, edition, track: 'large', key: `common-${place}` },
        who: { id: `common-${place}`, role: 'applicant' },
      },
    })
    if (begun.verdict === 'done') common.push({ host: world.host, id: begun.application })
  }
  const work = Array.from({ length: WRITERS }, (_, place) =>
    write({
      world,
      edition,
      name: `writer-${place}`,
      random: chance(seed + 1 + place),
      node,
      isOver,
      writing,
      common: place % 2 ? [] : common,
      unkeyed,
    }),
  )
  return { writing, done: Promise.all(work) }
}

/** What every attack on the write path asks at its end. */
export async function counted(
  world: World,
  writing: Writing,
  rounds: number,
  more: { crashes: number },
  counts: Record<string, number> = {},
): Promise<Counted> {
  const { lost, doubled } = await missingAndDouble(world, writing)
  const { applications, faults } = await world.unsound()
  await world.close()
  return {
    rounds,
    counts: {
      acknowledged: writing.acknowledged.length,
      applications,
      'asked again': writing.again,
      'answered by the first asking’s event': writing.repeated,
      ...counts,
    },
    broken: { lost: lost.length, double: doubled.length, unsound: faults.length, 'refused wrongly': writing.refused.length, ...more },
    examples: [...lost.slice(0, 2), ...doubled.slice(0, 2), ...faults.slice(0, 2), ...new Set(writing.refused.slice(0, 20))].slice(0, 6),
  }
}
