import { isFiled, verify, type Engine, type Target } from '@cohortium/engine'
import type { LogView, Program } from '@cohortium/program'
import { verbFormOf } from '../programs/index.ts'
import { metaOf, titleOf } from './states.ts'
import { nameOfRole } from './way.ts'
import type { EventSeen, TextSeen, Whole } from './whole.ts'

/**
 * The log as staff read it: every event with the words that were filed beside it; an erased text is null. `verified` says that a replay of
 * the log gives the application as it stands, and that no row was touched.
 */
export async function logView(engine: Engine, target: Target, whole: Whole, names: ReadonlyMap<string, string>): Promise<LogView> {
  const { ok } = await verify(engine, target)
  return { entries: whole.events.map((event) => entry(whole.programAt(event.seq), event, whole.texts, names)), verified: ok }
}

/** Of a move to another version; where it led and where it came from are for the replay. */
const SAID = ['from', 'to', 'undoes']

function entry(
  program: Program,
  { seq, at, type, by, role, state, payload }: EventSeen,
  texts: readonly TextSeen[],
  names: ReadonlyMap<string, string>,
): LogView['entries'][number] {
  const { label, tone } = metaOf(program, state)
  return {
    seq,
    at: at.toISOString(),
    type,
    title: titleOf(program.facts, type, payload),
    by: names.get(by) ?? nameOfRole(role),
    role,
    tone,
    state,
    label,
    texts: textsOf(program, type, payload, texts),
    payload: Object.fromEntries(
      Object.entries(payload).filter(([name, value]) => !isFiled(value) && (type !== 'migrate' || SAID.includes(name))),
    ),
  }
}

/** The texts that the event names, under the titles of the verb's fields. */
function textsOf(
  program: Program,
  verb: string,
  payload: Record<string, unknown>,
  texts: readonly TextSeen[],
): LogView['entries'][number]['texts'] {
  const fields = verbFormOf(program, verb)?.pages[0]?.fields ?? []
  const place = (field: string): number => fields.findIndex(({ name }) => name === field)
  return Object.entries(payload)
    .toSorted(([one], [other]) => place(one) - place(other))
    .flatMap(([field, value]) => {
      if (!isFiled(value)) return []
      return [{ field, title: fields[place(field)]?.title ?? field, text: texts.find(({ id }) => id === value.text)?.body ?? null }]
    })
}
