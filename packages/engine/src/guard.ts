import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, type Dialect, type Transaction, type TransactionBuilder } from 'kysely'

const inside = new AsyncLocalStorage<true>()

/** Throws inside a transaction of ours: what shares a statement with others cannot be part of it. */
export function assertOutside(): void {
  if (inside.getStore()) throw new Error('A query on the outer db inside a transaction: pass the transaction (trx) on instead.')
}

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

const marking = <T>(builder: TransactionBuilder<T>): TransactionBuilder<T> =>
  new Proxy(builder, {
    get(target, name) {
      if (name === 'execute')
        return <R>(work: (trx: Transaction<T>) => Promise<R>) => {
          if (inside.getStore()) throw new Error('A transaction inside a transaction: pass the transaction (trx) on instead.')
          return target.execute((trx) => inside.run(true, () => work(trx)))
        }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function'
        ? (...args: unknown[]) => marking((value as (...a: unknown[]) => TransactionBuilder<T>).apply(target, args))
        : value
    },
  })

/** Kysely whose transactions are marked, so that `guarded` can tell. */
export class MarkedKysely<T> extends Kysely<T> {
  override transaction(): TransactionBuilder<T> {
    return marking(super.transaction())
  }
}
