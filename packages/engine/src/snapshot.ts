import type { AnyActorRef, AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate'
import type { Program } from '@cohortium/program'
import { BARE_TRACK } from './bare.ts'
import { decode, encode } from './codec.ts'
import { revived } from './machine.ts'

/** An actor that a step invoked or spawned and that has not ended. An id is used again on re-entry: the seq of that step tells one visit from another. */
export interface ArmedActor {
  seq: number
  src: string
  input?: unknown
}
export type ArmedActors = Record<string, ArmedActor>

interface StoredActor {
  src: string
  systemId?: string
  /** While it runs: the seq of the step that armed it. */
  armed?: number
  snapshot: { status: string; output?: unknown; error?: unknown }
}
interface Stored {
  children?: Record<string, StoredActor>
  [part: string]: unknown
}

/**
 * What is stored of a snapshot, in the shape of XState's own `getPersistedSnapshot`: JSON without the machine, values that JSON would lose marked.
 * @throws {CannotKeep} with the path in the context
 */
export function persisted(snapshot: AnyMachineSnapshot, actors: ArmedActors): Stored {
  const { status, value, context, historyValue, output, error, children } = snapshot
  return {
    status,
    value,
    context: encode(context, 'context'),
    historyValue: mapped(historyValue as Record<string, { id: string }[]>, (nodes) => nodes.map(({ id }) => ({ id }))),
    children: mapped(children as Record<string, AnyActorRef>, (child, id) => storedActor(child, actors[id])),
    ...(output !== undefined && { output: encode(output, 'output') }),
    ...(error !== undefined && { error: encode(error, 'error') }),
  }
}

function storedActor(child: AnyActorRef, armed: ArmedActor | undefined): StoredActor {
  const { src, systemId } = child as AnyActorRef & { systemId?: string }
  const { status, output, error } = child.getSnapshot() as { status: string; output: unknown; error: unknown }
  return {
    src: src as string,
    ...(systemId !== undefined && { systemId }),
    ...(armed && { armed: armed.seq }),
    snapshot: {
      status: status === 'active' && !armed ? 'stopped' : status,
      ...(output !== undefined && { output: encode(output, 'output') }),
      ...(error !== undefined && { error: encode(error, 'error') }),
    },
  }
}

/** Back from the row. `resolveState` would throw on history and drop children. */
export function restored(machine: AnyStateMachine, stored: unknown): AnyMachineSnapshot {
  const { context, output, error, children = {}, ...plain } = stored as Stored
  return revived(machine, {
    ...plain,
    context: decode(context),
    output: decode(output),
    error: decode(error),
    children: mapped(children, ({ src, systemId, snapshot: { status, ...end } }) => ({
      src,
      systemId,
      snapshot: { status, output: decode(end.output), error: decode(end.error) },
    })),
  })
}

/** The actors that a stored snapshot waits for. */
export const actorsOf = (stored: unknown): ArmedActors =>
  Object.fromEntries(
    Object.entries((stored as Stored).children ?? {}).flatMap(([id, { src, armed }]) =>
      armed === undefined ? [] : [[id, { seq: armed, src }]],
    ),
  )

const mapped = <V, R>(from: Record<string, V>, change: (value: V, key: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(from ?? {}).map(([key, value]) => [key, change(value, key)]))

/** `draft`, `enrolled.active`; regions of a parallel state are parted by a comma. */
export function statePath(value: StateValue): string {
  if (typeof value === 'string') return value
  return Object.entries(value)
    .map(([key, inner]) => {
      const rest = inner === undefined ? '' : statePath(inner)
      return rest ? `${key}.${rest}` : key
    })
    .join(',')
}

export interface SeatHeld {
  track: string
  byRedirect: boolean
}

/** Which track it stands in, and which it applied for. A machine without facts has the one that its program was given. */
export const placeOf = ({ isBare }: Program, { context }: AnyMachineSnapshot): { track: string; appliedTrack: string } =>
  isBare ? { track: BARE_TRACK, appliedTrack: BARE_TRACK } : (context as { track: string; appliedTrack: string })

/** The seat that this snapshot holds: one of `context.track` in a state tagged `seat`; from the redirects' part when the track was not the one applied for. */
export function seatOf(program: Program, snapshot: AnyMachineSnapshot): SeatHeld | null {
  if (program.isBare || !snapshot.hasTag('seat' as never)) return null
  const { track, appliedTrack } = placeOf(program, snapshot)
  return { track, byRedirect: track !== appliedTrack }
}
