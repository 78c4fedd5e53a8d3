import type { AnyStateNode, AnyTransitionDefinition } from 'xstate'
import { leadsOn, startOf } from '../check/reach.ts'
import type { Program } from '../facts.ts'
import { inner, isTagged, pathOf, transitionsOf, withOuter } from '../nodes.ts'
import { timerIn } from '../timer.ts'
import type { Phase, Role, StateMeta, Tone, TransitionMeta } from '../life.ts'

/** A state that an application can be in. */
export interface PictureState {
  id: string
  label: string
  tone: Tone
  phase: Phase
  isEnded: boolean
}
/** A line between two. `verb` is a verb, a timer, or empty where it goes on by itself. */
export interface PictureMove {
  from: string
  to: string
  verb: string
  title: string
  by: readonly Role[]
  kind: 'verb' | 'timer' | 'always'
}
export interface Picture {
  states: PictureState[]
  moves: PictureMove[]
}

/**
 * The lifecycle as the desk draws it: the states an application can be in, dotted, and the moves that lead from one to another. What a
 * state inherits from those around it is drawn from itself; what leaves the state as it is, is not drawn, nor is a state that only leads on.
 */
export function picture(program: Program): Picture {
  const leaves = leavesOf(program.lifecycle.root)
  const moves = leaves.flatMap((leaf) =>
    takenIn(leaf).flatMap((transition) => targetsOf(transition).map((target) => moveOf(program, leaf, target, transition))),
  )
  const isNew = ({ from, to, verb }: PictureMove, place: number): boolean =>
    from !== to && moves.findIndex((move) => move.from === from && move.to === to && move.verb === verb) === place
  return { states: leaves.map(stateOf), moves: moves.filter(isNew) }
}

const leavesOf = (node: AnyStateNode): AnyStateNode[] =>
  inner(node).length > 0 ? inner(node).flatMap(leavesOf) : node.type === 'history' || leadsOn(node) ? [] : [node]

const stateOf = (node: AnyStateNode): PictureState => {
  const { label, tone, phase } = node.meta as StateMeta
  return { id: pathOf(node), label, tone, phase, isEnded: isTagged(node, 'ended') || node.type === 'final' }
}

/** Its own, and those of the states around it, each event taken by the innermost that names it. */
function takenIn(leaf: AnyStateNode): AnyTransitionDefinition[] {
  const taken = new Set<string>()
  return withOuter(leaf).flatMap((node) => {
    const mine = transitionsOf(node).filter(({ eventType }) => !taken.has(eventType))
    for (const { eventType } of mine) taken.add(eventType)
    return mine
  })
}

const targetsOf = ({ target }: AnyTransitionDefinition): AnyStateNode[] => ((target ?? []) as AnyStateNode[]).flatMap(entered)

/** Where one stands after entering a state; through a state that only leads on, where that leads. */
const entered = (node: AnyStateNode): AnyStateNode[] =>
  [node, ...startOf(node)]
    .filter((one) => inner(one).length === 0)
    .flatMap((one) => (leadsOn(one) ? (one.always ?? []).flatMap(targetsOf) : [one]))

/** Where an application may begin: one state, or one for each track that has a life of its own. */
export const beginnings = ({ lifecycle }: Program): string[] => entered(lifecycle.root).map(pathOf)

function moveOf({ facts }: Program, from: AnyStateNode, to: AnyStateNode, { eventType, meta }: AnyTransitionDefinition): PictureMove {
  const by = (meta as Partial<TransitionMeta> | undefined)?.by ?? []
  const ends = { from: pathOf(from), to: pathOf(to), by }
  const timer = timerIn(eventType)
  if (timer !== undefined) return { ...ends, verb: timer, title: facts.timers[timer]?.title ?? timer, kind: 'timer' }
  const verb = facts.verbs[eventType]
  return verb ? { ...ends, verb: eventType, title: verb.title, kind: 'verb' } : { ...ends, verb: '', title: '', kind: 'always' }
}
