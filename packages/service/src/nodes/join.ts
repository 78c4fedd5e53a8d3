/** A node says that it lives, and is let in only where it sees the files of those that live already. */
import { setTimeout } from 'node:timers/promises'
import { newId } from '@cohortium/engine'
import { sql } from 'kysely'
import type { Db, Trx } from '../database.ts'
import type { BlobStore } from '../documents/index.ts'

export interface NodeTimes {
  /** Between two signs of life. */
  beat: number
  /** A node that gave none for so long is taken for dead. */
  life: number
}

const usual: NodeTimes = { beat: 2500, life: 10_000 }

export interface Joining {
  db: Db
  name: string
  version: string
  blobs: BlobStore
  /** Told once, when this node was taken for dead and another, which does not see its files, is there in its stead: it must stop. */
  onLost: (error: StoreNotShared) => void
  /** Told once, when a start must wait to see whether another node lives. */
  onWait?: (message: string) => void
  times?: NodeTimes
}

export interface Membership {
  id: string
  /** Takes the row away, so that nobody waits for a node that is gone. */
  leave(): Promise<void>
}

interface Other {
  id: string
  name: string
  version: string
  place: string
  seenAt: Date
}

/** Two nodes on one database, and one would not see the other's files. */
export class StoreNotShared extends Error {
  override readonly name = 'StoreNotShared'
  constructor(other: Other, blobs: BlobStore) {
    super(
      `Another node, ${other.name} (version ${other.version}), runs on this database and keeps its files in ${other.place}; this one would keep them in ${blobs.place}. ` +
        `${blobs.isShared ? 'Both must name the same shared folder or bucket' : 'More than one node needs a folder that all of them mount, or a bucket'}.`,
    )
  }
}

/**
 * Leaves a row for this node and renews it. One whose files this node would not see, or the other way round, keeps it out while it lives;
 * whether it does is seen by its signs of life, so that nothing is taken from one that is slow.
 * @throws StoreNotShared at the other's next sign of life
 */
export async function joinNodes({ db, name, version, blobs, onLost, onWait, times = usual }: Joining): Promise<Membership> {
  const id = newId()
  const store = await blobs.identity()
  const row = { id, name, version, store, place: blobs.place, isShared: blobs.isShared }
  const join = (): Promise<Other | undefined> =>
    db.transaction().execute(async (trx) => {
      await sql`select one from clock for update`.execute(trx) // one start after another
      await sql`delete from node where seen_at < now() - ${times.life} * interval '1 millisecond'`.execute(trx)
      const other = await inTheWay(trx, row)
      if (!other) await trx.insertInto('node').values(row).execute()
      return other
    })

  const first = await join()
  if (first)
    onWait?.(`Another node, ${first.name}, keeps its files elsewhere. Waiting up to ${times.life / 1000} s for a sign of life of it.`)
  for (let other = first; other; other = await join()) {
    if (first && (other.id !== first.id || other.seenAt > first.seenAt)) throw new StoreNotShared(other, blobs)
    await setTimeout(times.beat / 5)
  }

  const beat = async (): Promise<void> => {
    const { numUpdatedRows } = await db
      .updateTable('node')
      .set({ seenAt: sql<Date>`now()` })
      .where('id', '=', id)
      .executeTakeFirst()
    const other = numUpdatedRows > 0n ? undefined : await join()
    if (!other) return
    clearInterval(beating)
    onLost(new StoreNotShared(other, blobs))
  }
  const beating = setInterval(() => void beat().catch(() => {}), times.beat) // no database: the next one says it
  return {
    id,
    leave: async () => {
      clearInterval(beating)
      await db.deleteFrom('node').where('id', '=', id).execute()
    },
  }
}

/** A node that does not share this one's store. */
const inTheWay = (trx: Trx, { store, isShared }: { store: string; isShared: boolean }): Promise<Other | undefined> =>
  trx
    .selectFrom('node')
    .select(['id', 'name', 'version', 'place', 'seenAt'])
    .$if(isShared, (query) => query.where((is) => is.or([is('store', '<>', store), is('isShared', '=', false)])))
    .orderBy('begunAt')
    .limit(1)
    .executeTakeFirst()
