/**
 * Who writes to an upload: a lease on its row, so that it may go on at another node than where it began. A node that is killed holds it until the lease
 * has passed; one that wants it asks the holder for it, who stops at its next beat.
 */
import { newId } from '@cohortium/engine'
import { ERRORS, type Lock, type Locker, type RequestRelease } from '@tus/server'
import { sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import type { Db } from '../database.ts'

export interface LeaseTimes {
  /** How long a lease holds without a beat. */
  lease: number
  beat: number
  /** Between two looks of one who waits. */
  look: number
}

const usual: LeaseTimes = { lease: 5000, beat: 1000, look: 100 }

/** Waits at most a little longer than a lease; a client is then told 423 and asks again. */
export function uploadLocker(db: Db, host: string, { lease, beat, look }: LeaseTimes = usual): Locker {
  const until = sql<Date>`now() + ${lease} * interval '1 millisecond'`

  const newLock = (id: string): Lock => {
    const holder = newId()
    let beating: ReturnType<typeof setInterval> | undefined
    const ours = sql<boolean>`host_id = ${host} and id = ${id} and held_by = ${holder}`

    const take = async (): Promise<boolean> => {
      const taken = await db
        .updateTable('document')
        .set({ heldBy: holder, heldUntil: until, isWanted: false })
        .where('hostId', '=', host)
        .where('id', '=', id)
        .where((is) => is.or([is('heldUntil', 'is', null), is('heldUntil', '<=', sql<Date>`now()`)]))
        .executeTakeFirst()
      return taken.numUpdatedRows > 0n
    }
    const want = async (): Promise<void> => {
      const asked = await db
        .updateTable('document')
        .set({ isWanted: true })
        .where('hostId', '=', host)
        .where('id', '=', id)
        .where('state', '=', 'uploading')
        .executeTakeFirst()
      if (asked.numUpdatedRows === 0n) throw ERRORS.FILE_NOT_FOUND
    }
    /** Whether to go on: it is still ours, and nobody waits for it. */
    const holds = async (): Promise<boolean> => {
      const { rows } = await sql<{
        isWanted: boolean
      }>`update document set held_until = ${until} where ${ours} returning is_wanted`.execute(db)
      return rows.some(({ isWanted }) => !isWanted)
    }

    return {
      lock: async (signal: AbortSignal, release: RequestRelease) => {
        const patience = performance.now() + lease + 2 * beat
        while (!(await take())) {
          await want()
          if (signal.aborted) throw ERRORS.ABORTED
          if (performance.now() > patience) throw ERRORS.ERR_LOCK_TIMEOUT
          await setTimeout(look)
        }
        beating = setInterval(() => {
          holds().then(
            (isToGoOn) => (isToGoOn ? undefined : release()),
            () => release(), // who cannot renew it may have lost it
          )
        }, beat)
      },
      unlock: async () => {
        clearInterval(beating)
        await sql`update document set held_by = null, held_until = null where ${ours}`.execute(db)
      },
    }
  }
  return { newLock }
}
