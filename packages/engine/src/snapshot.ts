import { createActor, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate'

/** What is stored of a snapshot: plain JSON, without the machine. */
export const persisted = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot): unknown => machine.getPersistedSnapshot(snapshot)

/** Back from the row. Through an actor that is never started: `resolveState` throws on history and drops children. */
export const restored = (machine: AnyStateMachine, stored: unknown): AnyMachineSnapshot =>
  createActor(machine, { snapshot: stored as never }).getSnapshot() as AnyMachineSnapshot

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

/** The seat that this snapshot holds: one of `context.track` in a state tagged `seat`; from the redirects' part when the track was not the one applied for. */
export function seatOf(snapshot: AnyMachineSnapshot): SeatHeld | null {
  if (!snapshot.hasTag('seat' as never)) return null
  const { track, appliedTrack } = snapshot.context as { track: string; appliedTrack: string }
  return { track, byRedirect: track !== appliedTrack }
}
