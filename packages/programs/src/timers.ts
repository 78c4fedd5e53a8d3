/** Instants that the timers of several programs name. */
import { days, type TimerSpec } from '@cohortium/program'

/** As many days after the state was entered as the edition decided under this name; while that is open, never. */
export const daysDecided =
  (name: string): TimerSpec['at'] =>
  ({ decided, entered }) => {
    const count = decided[name]
    return typeof count === 'number' ? entered + days(count) : undefined
  }
