import type { AnyStateNode } from 'xstate'
import type { Program } from '../facts.ts'
import type { StateMeta } from '../life.ts'
import { picture } from './picture.ts'

/** The lifecycle as a Mermaid state diagram: verbs by their titles, the clock's moves in the timer's words. */
export function diagram(program: Program): string {
  const { states, moves } = picture(program)
  const start = startingLeaf(program.lifecycle.root)
  return [
    'stateDiagram-v2',
    ...states.map(({ id, label }) => `  state "${plain(label)}" as ${name(id)}`),
    ...(start === undefined ? [] : [`  [*] --> ${name(start)}`]),
    ...moves.map(
      ({ from, to, title, kind }) =>
        `  ${name(from)} --> ${name(to)}${title ? `: ${plain(title)}${kind === 'timer' ? ' (clock)' : ''}` : ''}`,
    ),
    ...states.filter(({ isEnded }) => isEnded).map(({ id }) => `  ${name(id)} --> [*]`),
    '',
  ].join('\n')
}

/** Mermaid's names hold no dots. */
const name = (id: string): string => id.replaceAll('.', '_')
/** What would end a label or begin markup. */
const plain = (text: string): string =>
  text
    .replaceAll(/[":;#\n]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()

function startingLeaf(node: AnyStateNode): string | undefined {
  const next = (node.initial?.target as readonly AnyStateNode[] | undefined)?.[0]
  return next ? startingLeaf(next) : (node.meta as StateMeta | undefined) && node.path.join('.')
}
