import type { Program } from '../facts.ts'
import { beginnings, picture } from './picture.ts'

/** The lifecycle as a Mermaid state diagram: verbs by their titles, the clock's moves in the timer's words. */
export function diagram(program: Program): string {
  const { states, moves } = picture(program)
  return [
    'stateDiagram-v2',
    ...states.map(({ id, label }) => `  state "${plain(label)}" as ${name(id)}`),
    ...beginnings(program).map((id) => `  [*] --> ${name(id)}`),
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
