import { tick, work, type Engine, type JobHandlers } from '@cohortium/engine'

/** Milliseconds between two looks: short while there is work, longer while there is none. */
const shortest = 50
const longest = 2000

/**
 * Fires due timers and runs due jobs until stopped. No timer of the program is ever held in memory: this only asks the database what is due.
 * `stop` resolves once the step at hand is done.
 */
export function runClock(engine: Engine, handlers: JobHandlers, onError: (error: unknown) => void): { stop(): Promise<void> } {
  let isStopping = false
  let wake = (): void => {}
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = async (): Promise<void> => {
    let pause = shortest
    while (!isStopping) {
      try {
        const done = (await tick(engine)) + (await work(engine, handlers))
        pause = done > 0 ? shortest : Math.min(longest, pause * 1.5)
      } catch (error) {
        onError(error)
        pause = longest
      }
      if (!isStopping) await rest(pause)
    }
  }
  const running = loop()
  return {
    stop: () => {
      isStopping = true
      wake()
      return running
    },
  }
}
