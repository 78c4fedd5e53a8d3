import { keepRunning, type Engine, type JobHandlers, type Running } from '@cohortium/engine'

/** Fires due timers and runs due jobs until stopped; `stop` hands back what is not done in ten seconds. */
export const runClock = (engine: Engine, handlers: JobHandlers, onError: (error: unknown) => void): Running =>
  keepRunning(engine, handlers, { onError })
