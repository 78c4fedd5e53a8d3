import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, type Dialect, type Driver, type Transaction, type TransactionBuilder } from 'kysely'

const inside = new AsyncLocalStorage<true>()

/** Makes the outer `db` throw inside a transaction: on PGlite such a query would wait for its own transaction, for ever. */
export function guarded(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => {
      const driver = dialect.createDriver()
      const acquire = driver.acquireConnection.bind(driver)
      driver.acquireConnection = ((...args: Parameters<Driver['acquireConnection']>) => {
        if (inside.getStore()) throw new Error('A query on the outer db inside a transaction: pass the transaction (trx) on instead.')
        return acquire(...args)
      }) as Driver['acquireConnection']
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
