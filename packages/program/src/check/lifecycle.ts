import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate'
import type { Facts } from '../facts.ts'
import type { Role, StateMeta, TransitionMeta } from '../life.ts'
import type { Fault } from '../fault.ts'
import { inner, isTagged, nodesOf, placeOf, transitionsOf, withOuter } from '../nodes.ts'
import { checkAction, sendsLetter } from './actions.ts'
import { checkInvokes, isInline } from './durable.ts'
import { guardNames, type GivenAction } from './given.ts'
import { reachable, startOf } from './reach.ts'

type Tell = (message: string, at?: string) => void

/** What is wrong with the machine: what the types let through, what could not be kept alive in a row, what nobody could explain. */
export function checkLifecycle(facts: Facts, machine: AnyStateMachine): Fault[] {
  const faults: Fault[] = []
  const reached = reachable(machine.root)
  const used = new Set<string>()
  for (const node of nodesOf(machine)) {
    const path = ['lifecycle', ...node.path].join('.')
    const tell: Tell = (message, at) => void faults.push({ path: at === undefined ? path : `${path}.${at}`, message })
    if (!reached.has(node) && (!node.parent || reached.has(node.parent))) tell('no way leads here')
    checkState(facts, machine, node, tell)
    for (const transition of transitionsOf(node)) {
      used.add(transition.eventType)
      checkTransition(facts, machine, transition, tell)
    }
    for (const name of Object.keys(node.config.after ?? {})) {
      used.add(name)
      if (!Object.hasOwn(facts.timers, name)) tell(`${name} is not one of timers`, `after.${name}`)
    }
  }
  if (!nodesOf(machine).some((node) => node.tags.includes('editable')))
    faults.push({ path: `forms.${facts.application}`, message: 'no state is tagged editable, so that nobody can fill it in' })
  for (const verb of Object.keys(facts.verbs)) if (!used.has(verb)) faults.push({ path: `verbs.${verb}`, message: 'no state takes it' })
  for (const timer of Object.keys(facts.timers)) if (!used.has(timer)) faults.push({ path: `timers.${timer}`, message: 'no state sets it' })
  return faults
}

const needed = {
  label: 'what one reads of who is in this state',
  phase: 'applying, withUs, withThem, inProgram or ended',
  tone: 'rest, info, attention, offer, success or danger',
}

function checkState(facts: Facts, machine: AnyStateMachine, node: AnyStateNode, tell: Tell): void {
  const meta = node.meta as Partial<StateMeta> | undefined
  const isRoot = node.parent === undefined
  if (!isRoot && node.type !== 'history')
    for (const key of ['label', 'phase', 'tone'] as const) if (!meta?.[key]?.trim()) tell(`needs meta.${key}: ${needed[key]}`)
  for (const fault of checkInvokes(machine, node)) tell(fault.message, fault.path)
  for (const [index, { src, onError }] of node.invoke.entries())
    if (onError === undefined)
      tell(
        `${isInline(src) ? 'it' : src} may fail for good, and the application would end here: say what happens then, with onError`,
        `invoke.${index}`,
      )
  const isOwn = node.tags.some((tag) => tag === 'seat' || tag === 'ended')
  if (isOwn && isTagged(node, 'seat') && isTagged(node, 'ended')) tell('is ended, yet holds a seat')
  for (const action of [...node.entry, ...node.exit])
    for (const message of checkAction(facts, machine, action as GivenAction)) tell(message)
  const isLeaf = inner(node).length === 0 && node.type !== 'final' && node.type !== 'history'
  if (isLeaf && !isRoot && !isTagged(node, 'ended') && withOuter(node).every((one) => transitionsOf(one).length === 0))
    tell('nothing leads on from here, and it is not tagged ended')
}

function checkTransition(facts: Facts, machine: AnyStateMachine, transition: AnyTransitionDefinition, tell: Tell): void {
  const { eventType, source, target, actions, guard, meta } = transition
  const place = placeOf(transition)
  const by = (meta as Partial<TransitionMeta> | undefined)?.by
  if (place.startsWith('on.')) {
    if (!Object.hasOwn(facts.verbs, eventType)) tell(`${eventType} is not one of verbs`, place)
    if (!by?.length) tell('says nobody may do it: meta: by(…)', place)
    if (by?.includes('timer')) tell('is a verb, and timers cause none: use after', place)
    for (const ancestor of withOuter(source).slice(1))
      for (const other of ancestor.transitions.get(eventType) ?? []) {
        const others = (other.meta as Partial<TransitionMeta> | undefined)?.by
        if (!isSame(by, others))
          tell(`is open to ${said(by)} here and to ${said(others)} in ${ancestor.parent ? ancestor.key : 'the lifecycle itself'}`, place)
      }
    const first = source.transitions.get(eventType)?.[0]
    if (first && first !== transition && !isSame(by, (first.meta as Partial<TransitionMeta> | undefined)?.by))
      tell('is open to other roles in another branch', place)
  } else if (place.startsWith('after.') && String(by) !== 'timer') tell("is the clock's to cause: meta: by('timer')", place)
  if (guardNames(guard).includes('holdsNoOtherPlace') && String(by) !== 'staff')
    tell("names another application of the same person, which staff alone may read: meta: by('staff')", place)
  for (const name of guardNames(guard))
    if (!Object.hasOwn(machine.implementations.guards, name)) tell(`the guard ${name} has no implementation`, place)
  for (const action of actions) for (const message of checkAction(facts, machine, action as GivenAction)) tell(message, place)
  for (const end of (target ?? []) as AnyStateNode[]) {
    const entered = [end, ...startOf(end)]
    const wasEnded = withOuter(source).includes(end)
    const told = sendsLetter(actions as GivenAction[]) || entered.some((node) => sendsLetter(node.entry as GivenAction[]))
    if (!wasEnded && !told && entered.some((node) => node.tags.includes('ended')))
      tell(`leads to the end ${end.key} without a letter`, place)
  }
}

const said = (by: readonly Role[] | undefined): string => by?.join(', ') || 'nobody'
const isSame = (one: readonly Role[] | undefined, other: readonly Role[] | undefined): boolean =>
  said(one?.toSorted()) === said(other?.toSorted())
