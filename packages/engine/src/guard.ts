import { AsyncLocalStorage } from 'node:async_hooks'
import { openBell, type Bell, type BellKind } from './bell.ts'
import type { Duration } from '@cohortium/program'
import { Kysely, type Dialect, type Transaction, type TransactionBuilder } from 'kysely'

/** What a transaction has queued; it is told of when it has committed. */
interface Inside {
  queued: [kind: BellKind, due: Duration][]
}
const inside = new AsyncLocalStorage<Inside>()

/** Throws inside a transaction of ours: what shares a statement with others cannot be part of it. */
export function assertOutside(): void {
  if (inside.getStore()) throw new Error('A query on the outer db inside a transaction: pass the transaction (trx) on instead.')
}

/** Wakes the workers of this process for what the transaction around queues, once it is committed. */
export const queuedInTransaction = (kind: BellKind, due: Duration): void => void inside.getStore()?.queued.push([kind, due])

/** One holder after another: PGlite has a single connection. */
function turnstile(): { enter: () => Promise<void>; leave: () => void } {
  const waiting: (() => void)[] = []
  let isTaken = false
  return {
    enter: async () => {
      if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve))
      isTaken = true
    },
    leave: () => {
      const next = waiting.shift()
      if (next) next()
      else isTaken = false
    },
  }
}

/**
 * Makes the outer `db` throw inside a transaction: on PGlite such a query would wait for its own transaction, for ever.
 * Kysely's own wait for a single connection comes before the driver is asked, so the wait is here instead, behind the check.
 */
export function guarded(dialect: Dialect): Dialect {
  const isSingle = dialect.createAdapter().supportsMultipleConnections === false
  return {
    createAdapter: () =>
      new Proxy(dialect.createAdapter(), {
        get: (adapter, name) => {
          const value: unknown = name === 'supportsMultipleConnections' ? true : Reflect.get(adapter, name)
          return typeof value === 'function' ? value.bind(adapter) : value
        },
      }),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => {
      const driver = dialect.createDriver()
      const { enter, leave } = turnstile()
      const acquire = driver.acquireConnection.bind(driver)
      const release = driver.releaseConnection.bind(driver)
      driver.acquireConnection = async (...args) => {
        assertOutside()
        if (isSingle) await enter()
        return acquire(...args)
      }
      driver.releaseConnection = async (...args) => {
        await release(...args)
        if (isSingle) leave()
      }
      return driver
    },
  }
}

const marking = <T>(builder: TransactionBuilder<T>, bell: Bell): TransactionBuilder<T> =>
  new Proxy(builder, {
    get(target, name) {
      if (name === 'execute')
        return async <R>(work: (trx: Transaction<T>) => Promise<R>) => {
          if (inside.getStore()) throw new Error('A transaction inside a transaction: pass the transaction (trx) on instead.')
          const queued: Inside['queued'] = []
          const result = await target.execute((trx) => inside.run({ queued }, () => work(trx)))
          for (const [kind, due] of queued) bell.ring(kind, due)
          return result
        }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function'
        ? (...args: unknown[]) => marking((value as (...a: unknown[]) => TransactionBuilder<T>).apply(target, args), bell)
        : value
    },
  })

/** Kysely whose transactions are marked, so that `guarded` can tell. */
export class MarkedKysely<T> extends Kysely<T> {
  /** Rings for what its transactions queue. */
  readonly bell: Bell = openBell()
  override transaction(): TransactionBuilder<T> {
    return marking(super.transaction(), this.bell)
  }
}
