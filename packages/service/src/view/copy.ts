import { sql } from 'kysely'
import type { Target } from '@cohortium/engine'
import type { Answers } from '@cohortium/program'
import type { DbOrTrx } from '../database.ts'

export interface FormSeen {
  answers: Answers
  versions: Record<string, number>
}

/** The forms as a submit froze them; `touched` is the number by which its event names the copy. Undefined when there is none. */
export async function copyOf(db: DbOrTrx, { host, id }: Target, touched: unknown): Promise<Record<string, FormSeen> | undefined> {
  if (typeof touched !== 'number') return undefined
  const copy = await db
    .selectFrom('answerCopy')
    .select('forms')
    .where('hostId', '=', host)
    .where('applicationId', '=', id)
    .where('touched', '=', touched)
    .executeTakeFirst()
  return copy?.forms
}

/** The forms as the last submit froze them, or as a move to another version renamed what it had frozen. */
export const lastCopy = async (db: DbOrTrx, target: Target): Promise<Record<string, FormSeen> | undefined> =>
  copyOf(db, target, await lastCopyNumber(db, target))

/** The number of that copy; of the one that counted before an event, when its `seq` is given. */
export async function lastCopyNumber(db: DbOrTrx, { host, id }: Target, before?: number): Promise<number | undefined> {
  const event = await db
    .selectFrom('event')
    .select('evidence')
    .where('hostId', '=', host)
    .where('subjectId', '=', id)
    .where(sql`evidence->>'copy'`, 'is not', null)
    .$if(before !== undefined, (query) => query.where('seq', '<', before!))
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return event?.evidence['copy'] as number | undefined
}
