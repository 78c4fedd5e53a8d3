/** Writers that note what was acknowledged to them, and the look into the log afterwards that no acknowledgement is missing and none is double. */
import { setTimeout } from 'node:timers/promises'
import type { Target } from '../../packages/engine/src/index.ts'
import type { Chance } from './chance.ts'
import type { Answer, Asked, Node } from './nodes.ts'
import type { World } from './world.ts'

interface Acknowledged {
  application: string
  seq: number
  type: string
  by: string
}

export interface Writing {
  acknowledged: Acknowledged[]
  /** Asked again under the same key, since the first asking had no answer. */
  again: number
  /** Of these, the first had been written. */
  repeated: number
  /** Asked without a key, and nobody said what became of it. */
  unanswered: number
  refused: string[]
  reasons: Map<string, number>
}

export const noWriting = (): Writing => ({ acknowledged: [], again: 0, repeated: 0, unanswered: 0, refused: [], reasons: new Map() })

interface WriterOptions {
  world: World
  edition: string
  name: string
  random: Chance
  node: () => Node | undefined
  isOver: () => boolean
  writing: Writing
  /** Applications that several writers write to. */
  common: readonly Target[]
  /** How many of its commands carry no key: those are tried again by the engine alone. */
  unkeyed?: number
}

/** One person at work until it is over: begins applications and moves them, waiting for each answer. Every command has a name of its own (`by`). */
export async function write({ world, edition, name, random, node, isOver, writing, common, unkeyed = 0 }: WriterOptions): Promise<void> {
  const mine: Target[] = [...common]
  const { host } = world
  for (let count = 0; !isOver(); count++) {
    const who = { id: `${name}-${count}`, role: 'applicant' as const }
    const isBegin = mine.length === common.length || random.is(0.02)
    const track = random.one(['large', 'small'])
    const hasKey = !random.is(unkeyed)
    const key = hasKey ? { key: `key-${who.id}` } : {}
    const asked = isBegin
      ? { begin: { ask: { host, edition, track, ...key }, who } }
      : { send: { target: random.one(mine.slice(-6)), command: { type: 'chooseTrack', track, ...key }, who } }
    const answer = await persist(asked, hasKey, node, isOver, writing)
    if (answer?.verdict === 'refused') writing.refused.push(answer.message)
    if (answer?.verdict !== 'done') continue
    writing.acknowledged.push({ application: answer.application, seq: answer.seq, type: answer.type, by: who.id })
    if (isBegin) mine.push({ host, id: answer.application })
  }
}

/** Asks, and where that may be (a key), asks again until there is an answer. Undefined when there is none. */
async function persist(
  asked: Omit<Asked, 'id'>,
  hasKey: boolean,
  node: () => Node | undefined,
  isOver: () => boolean,
  writing: Writing,
): Promise<Answer | undefined> {
  for (let attempt = 0; ; attempt++) {
    const chosen = node()
    const answer = chosen ? await chosen.ask(asked) : undefined
    if (answer && answer.verdict !== 'unknown') {
      if (answer.verdict === 'done' && answer.repeated) writing.repeated++
      return answer
    }
    if (answer) writing.reasons.set(answer.message, (writing.reasons.get(answer.message) ?? 0) + 1)
    if (answer && !hasKey) writing.unanswered++
    if (isOver() || (answer && !hasKey)) return undefined
    if (answer) writing.again++
    await setTimeout(5)
  }
}

/** Acknowledged ⊆ log, and no command twice in it. */
export async function missingAndDouble(world: World, { acknowledged }: Writing): Promise<{ lost: string[]; doubled: string[] }> {
  const rows = await world.query<Acknowledged>(`select subject_id as application, seq, type, "by" from event where subject = 'application'`)
  const nameOf = ({ application, seq, type, by }: Acknowledged): string => `${application} ${seq} ${type} ${by}`
  const logged = new Set(rows.map(nameOf))
  const counts = new Map<string, number>()
  for (const { by } of rows) if (by !== 'clock') counts.set(by, (counts.get(by) ?? 0) + 1)
  return {
    lost: acknowledged.map(nameOf).filter((name) => !logged.has(name)),
    doubled: [...counts].filter(([, count]) => count > 1).map(([by, count]) => `${by} stands ${count} times in the log`),
  }
}
