import { picture, timerIn, type Facts, type Phase, type Program, type StateMeta } from '@cohortium/program'

interface Node {
  meta?: unknown
  states: Record<string, Node>
  ownEvents: readonly string[]
}

/** The nodes from the root to a state as the log writes it, `enrolled.active`; of parallel regions the first. */
function nodesOf(program: Program, state: string): Node[] {
  const nodes: Node[] = [program.lifecycle.root as unknown as Node]
  for (const key of (state.split(',')[0] ?? '').split('.')) {
    const next = nodes.at(-1)!.states[key]
    if (!next) break
    nodes.push(next)
  }
  return nodes
}

/** What the program says of a state; the innermost that says anything. */
export function metaOf(program: Program, state: string): StateMeta {
  const said = nodesOf(program, state)
    .toReversed()
    .find(({ meta }) => meta !== undefined)
  return (said?.meta as StateMeta | undefined) ?? { label: state, tone: 'rest', phase: 'applying' }
}

/** Types of the timers that a state itself sets on entry, `xstate.after.replyDue.program.review`; those of the states around it are theirs. */
export function timersOf(program: Program, state: string): string[] {
  const nodes = nodesOf(program, state)
  const own = state === '' ? nodes[0] : nodes[state.split('.').length]
  return (own?.ownEvents ?? []).filter((type) => timerIn(type) !== undefined)
}

/** Every state that an application can be in, in the order written. */
export const statesOf = (program: Program): { state: string; meta: StateMeta }[] =>
  picture(program).states.map(({ id }) => ({ state: id, meta: metaOf(program, id) }))

/** What happened, in the program's words. */
export function titleOf(facts: Facts, type: string, payload: Record<string, unknown> = {}): string {
  const timer = timerIn(type)
  if (timer !== undefined) return facts.timers[timer]?.title ?? timer
  if (type === 'begin') return 'Application begun'
  if (type === 'reschedule') return 'The dates of the edition changed'
  if (type === 'migrate') return moveTitle(payload)
  if (type === 'skipTimer') return `Passed over: ${titleOf(facts, String(payload['skipped']))}`
  const [, end, actor] = /^xstate\.(done|error)\.actor\.(.*)$/.exec(type) ?? []
  if (actor !== undefined) return end === 'done' ? `${actor}: done` : `${actor}: failed`
  return facts.verbs[type]?.title ?? type
}

function moveTitle({ from, to, undoes }: Record<string, unknown>): string {
  if (from === undefined) return 'Moved to another version of the program'
  return undoes === undefined
    ? `Moved from version ${from} to ${to} of the program`
    : `Taken back from version ${from} to ${to} of the program`
}

export const phaseOf = (program: Program, state: string): Phase => metaOf(program, state).phase
