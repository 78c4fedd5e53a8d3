import type { Kysely } from 'kysely'
import { getNextTransitions, type AnyMachineSnapshot } from 'xstate'
import type { Context, Evidence, Program, Role, TransitionMeta } from '@cohortium/program'
import type { Engine, EvidenceAsk } from './engine.ts'
import type { EditionRow, SeatRow } from './read.ts'

/** What the engine itself knows of the world at a step: the edition that holds, and the seats one would find. */
export const builtInEvidence = (edition: EditionRow, seats: readonly SeatRow[]): Evidence => ({
  edition: {
    revision: edition.revision,
    grace: edition.grace,
    dates: Object.fromEntries(Object.entries(edition.dates).map(([name, date]) => [name, date.at])),
    decided: edition.decided,
  },
  seats: Object.fromEntries(
    seats.map(({ track, seats: count, reserved, taken, takenByRedirect, isLimit }) => {
      const found = { open: count - taken - Math.max(0, reserved - takenByRedirect), redirect: count - taken }
      return [track, isLimit ? found : { open: Math.max(1, found.open), redirect: Math.max(1, found.redirect) }]
    }),
  ),
})

/** The engine's own and what the service looks up for a person's verb. */
export async function gather(engine: Engine, db: Kysely<any>, ask: EvidenceAsk, seats: readonly SeatRow[]): Promise<Evidence> {
  // any: as EvidenceSource has it
  return { ...(await engine.evidence(db, ask)), ...builtInEvidence(ask.edition, seats) }
}

/** Whether this role may use the verb in this state, guards not asked. A machine without facts says nothing of roles. */
export const mayUse = ({ isBare }: Program, snapshot: AnyMachineSnapshot, verb: string, role: Role): boolean =>
  snapshot.status === 'active' &&
  getNextTransitions(snapshot).some(({ eventType, meta }) => (isBare ? isNamed(eventType, verb) : eventType === verb && isFor(meta, role)))

/** The verbs a role may use in this state, in the machine's order, guards not asked. */
export const verbsFor = (snapshot: AnyMachineSnapshot, role: Role): string[] =>
  snapshot.status === 'active'
    ? [
        ...new Set(
          getNextTransitions(snapshot)
            .filter(({ meta }) => isFor(meta, role))
            .map((next) => next.eventType),
        ),
      ]
    : []

const isFor = (meta: unknown, role: Role): boolean => (meta as Partial<TransitionMeta> | undefined)?.by?.includes(role) === true

/** `order.*` names `order` and all that begins with `order.`; `*` names all. */
const isNamed = (descriptor: string, type: string): boolean =>
  descriptor === type || descriptor === '*' || (descriptor.endsWith('.*') && `${type}.`.startsWith(descriptor.slice(0, -1)))

const ANY_DAY = Number.MAX_SAFE_INTEGER

/**
 * Why a verb cannot move the application now, as paths. Each side of the evidence is put right in turn, all the others being right:
 * what still fails then is what stands in the way. So the guards stay plain XState and need not explain themselves.
 * An exception asked for is such a side too, though it stands in the context: where the verb would move an application that asks for none,
 * `exceptions.<rule>` is named, and another verb is for it.
 * Empty when the event can move it, and also when nothing anyone could put right would let it (no redirect leads from this track).
 */
export function obstacles(snapshot: AnyMachineSnapshot, event: { type: string; evidence: Evidence; [key: string]: unknown }): string[] {
  if (snapshot.can(event as never)) return []
  const { edition, seats, missing = [], elsewhere = [], leaders = 0 } = event.evidence
  const allSeats = Object.fromEntries(Object.keys(seats).map((track) => [track, { open: 1, redirect: 1 }]))
  const allDates = Object.fromEntries(Object.keys(edition.dates).map((name) => [name, ANY_DAY]))
  const right: Evidence = {
    ...event.evidence,
    edition: { ...edition, dates: allDates },
    seats: allSeats,
    missing: [],
    elsewhere: [],
    leaders: 1,
  }
  const moves = (from: AnyMachineSnapshot, part: Partial<Evidence> = {}): boolean =>
    from.can({ ...event, evidence: { ...right, ...part } } as never)
  const exceptions = moves(snapshot) ? [] : ((snapshot.context as Partial<Context>).exceptions ?? [])
  const plain = exceptions.length > 0 ? withoutExceptions(snapshot) : snapshot
  if (!moves(plain)) return []
  const stops = (part: Partial<Evidence>): boolean => !moves(plain, part)
  return [
    ...exceptions.map((rule) => `exceptions.${rule}`),
    ...(stops({ edition }) ? ['deadline'] : []),
    ...Object.keys(seats)
      .filter((track) => stops({ seats: { ...allSeats, [track]: seats[track]! } }))
      .map((track) => `seats.${track}`),
    ...(missing.length > 0 && stops({ missing }) ? missing : []),
    ...(elsewhere.length > 0 && stops({ elsewhere }) ? elsewhere.map((reference) => `elsewhere.${reference}`) : []),
    ...(stops({ leaders }) ? ['leader'] : []),
  ]
}

/** The same standing of an application that asks for no exception. Only looked at, never kept. */
const withoutExceptions = (snapshot: AnyMachineSnapshot): AnyMachineSnapshot => ({
  ...snapshot,
  context: { ...snapshot.context, exceptions: [] },
})
