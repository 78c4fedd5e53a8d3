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
export async function lastCopy(db: DbOrTrx, { host, id }: Target): Promise<Record<string, FormSeen> | undefined> {
  const event = await db
    .selectFrom('event')
    .select('evidence')
    .where('hostId', '=', host)
    .where('subjectId', '=', id)
    .where(sql`evidence->>'copy'`, 'is not', null)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  return copyOf(db, { host, id }, event?.evidence['copy'])
}
