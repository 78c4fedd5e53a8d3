import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ApiError, ServerDown } from './api.ts'

const again = 60_000

/**
 * One reading of the service and its states. What was read stays while it is read again; a server that is down is asked
 * every minute and when the network returns; a newer reading wins over an older one that answers late.
 */
export class Load<T> implements ReactiveController {
  value: T | undefined
  error: unknown
  isChecking = false
  readonly #host: ReactiveControllerHost
  readonly #read: () => Promise<T>
  #turn = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost, read: () => Promise<T>) {
    this.#host = host
    this.#read = read
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('online', this.#retry)
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry)
    clearTimeout(this.#timer)
    this.#turn++
  }

  async run(): Promise<void> {
    const turn = ++this.#turn
    clearTimeout(this.#timer)
    this.isChecking = true
    this.#host.requestUpdate()
    try {
      const value = await this.#read()
      if (turn !== this.#turn) return
      this.value = value
      this.error = undefined
    } catch (error) {
      if (turn !== this.#turn) return
      this.error = error
      if (error instanceof ServerDown) this.#timer = setTimeout(this.#retry, again)
      if (error instanceof ApiError && error.status === 401) dispatchEvent(new Event('cohortium-signed-out'))
    }
    this.isChecking = false
    this.#host.requestUpdate()
  }

  /** What a verb answered replaces what was read. */
  set(value: T): void {
    this.#turn++
    this.value = value
    this.error = undefined
    this.isChecking = false
    this.#host.requestUpdate()
  }

  readonly #retry = (): void => {
    if (this.error instanceof ServerDown) void this.run()
  }
}
