import { guardNames, picture, timerIn, transitionsOf } from '../../packages/program/src/index.ts'
import { table } from './markdown.mjs'

/** Who may do what, when, and on what condition: each state with where it leads, and what happens in it without leaving it. In *italics* what the clock does. */
export function movesTable(program) {
  const { states, moves } = picture(program)
  const label = (id) => states.find((state) => state.id === id).label
  const rows = states.map(({ id, label: here, isEnded }) => [
    isEnded ? `${here} (ended)` : here,
    nodesTo(program, id)
      .flatMap(({ tags }) => tags)
      .flatMap((tag) => TAGS[tag] ?? []),
    [
      ...moves
        .filter(({ from, to }) => from === id && to !== id)
        .map((move) => `${said(move, guardOf(program, move))} → ${label(move.to)}`),
      ...within(program, id),
    ],
  ])
  return table(['State', 'Meanwhile', 'What can happen'], rows)
}

/** What the tags of a state do. */
const TAGS = {
  editable: 'answers may be written',
  tasks: 'tasks may be done',
  seat: 'a place is held',
  enrolled: 'takes part; what is carried through the program may be written',
  gathers: 'others may apply within it',
  leads: 'leads what it was made within',
}

function said({ title, by, kind }, guard) {
  const conditions = conditionsOf(guard).map((name) => CONDITIONS[name] ?? inWords(name))
  if (kind === 'always') return ['of itself', ...conditions].join(', ')
  if (by.includes('timer')) return `*${title}*`
  return `${title} (${[by.join(' or '), ...conditions].join(', ')})`
}

/** The conditions that every program may use; one of its own is told by its name. */
const CONDITIONS = {
  isOpen: 'before any deadline',
  isComplete: 'when nothing is missing',
  hasSeat: 'if a place is free',
  hasRedirectSeat: 'if a place is free there',
  canRedirect: 'if the track leads on to another',
  isAsked: 'a task that was asked',
  tasksDone: 'when all tasks are done',
  isEligible: 'if every rule of eligibility holds',
  isException: 'if an exception is asked for',
  wasSent: 'if it was sent before',
  holdsNoOtherPlace: 'with no other place in the program',
  hasLeader: 'once somebody leads it',
}
/** Names of guards, also of those that a program wrote itself, in the order in which they are asked. */
const conditionsOf = (guard) =>
  typeof guard === 'function' ? (guard.guards ? guard.guards.flatMap(conditionsOf) : [guard.name]) : guardNames(guard)
const inWords = (name) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const nodesTo = ({ lifecycle }, id) => {
  let node = lifecycle.root
  return id.split('.').map((key) => (node = node.states[key]))
}
const nameOf = (eventType) => timerIn(eventType) ?? eventType

/** The guard of the transition that a line of the picture stands for. */
function guardOf(program, { from, to, verb }) {
  const ends = nodesTo(program, to)
  return nodesTo(program, from)
    .toReversed()
    .flatMap(transitionsOf)
    .find(({ eventType, target }) => nameOf(eventType) === verb && target?.some((node) => ends.includes(node)))?.guard
}

/** What leaves the state as it is: verbs such as a task that is done, and letters that the clock sends. */
function within(program, id) {
  const { verbs, timers } = program.facts
  const seen = new Set()
  return nodesTo(program, id)
    .toReversed()
    .flatMap((node) => transitionsOf(node).filter(({ target }) => !target || target.includes(node)))
    .flatMap(({ eventType, actions, meta, guard }) => {
      const name = nameOf(eventType)
      if (seen.has(name)) return []
      seen.add(name)
      const letters = actions
        .filter(({ type }) => type === 'letter')
        .map(({ params }) => `letter ${params.letter}${params.to === 'staff' ? ' to staff' : ''}`)
      return [[said({ title: (timers[name] ?? verbs[name])?.title ?? name, by: meta?.by ?? [] }, guard), ...letters].join(': ')]
    })
}

/** The ends that are a success, and what leads there. */
export function completionWords(program) {
  const { states, moves } = picture(program)
  const good = states.filter(({ isEnded, tone }) => isEnded && tone === 'success')
  return good.length === 0
    ? 'none: nobody has to finish'
    : good.map(({ id, label }) => {
        const ways = moves.filter(({ to, title }) => to === id && title).map((move) => said(move))
        return `${label}: ${[...new Set(ways)].join(' or ')}`
      })
}
