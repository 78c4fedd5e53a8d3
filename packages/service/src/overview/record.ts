import { sql } from 'kysely'
import type { OverviewView } from '@cohortium/program'
import type { Db } from '../database.ts'
import { pastClocks } from '../view/index.ts'
import type { EditionSeen } from './rows.ts'

export interface Promises {
  /** Answered promises of the host, oldest first. */
  record: NonNullable<OverviewView['record']>
  /** Applications whose promise has passed and which still wait, with when it ran out. */
  overdue: Map<string, string>
}

/** The host's promises of an edition, as its log tells them. */
export async function promisesOf(db: Db, { edition, lines }: EditionSeen): Promise<Promises> {
  const events = await db
    .selectFrom('event as e')
    .innerJoin('application as a', (join) => join.onRef('a.id', '=', 'e.subjectId').on('a.hostId', '=', edition.hostId))
    .where('e.hostId', '=', edition.hostId)
    .where('a.editionId', '=', edition.id)
    .orderBy('e.subjectId')
    .orderBy('e.seq')
    .select([
      'e.subjectId',
      'e.type',
      'e.at',
      'e.state',
      sql`case when e.type = 'migrate' then e.payload - 'snapshot' - 'before' - 'timers' end`.as('payload'),
    ])
    .execute()
  const byApplication = Map.groupBy(events, ({ subjectId }) => subjectId)
  const record: (NonNullable<OverviewView['record']>[number] & { at: string })[] = []
  const overdue = new Map<string, string>()
  for (const { id, program, applicant, context, timers } of lines)
    for (const clock of pastClocks({ program, edition, context, timers, events: byApplication.get(id) ?? [] })) {
      if (clock.by !== 'host') continue
      if (clock.keptAt === undefined) overdue.set(id, clock.at)
      else
        record.push({
          id,
          applicant,
          at: clock.keptAt,
          isKept: clock.missedAt === undefined,
          lateMs: clock.missedAt === undefined ? 0 : Date.parse(clock.keptAt) - Date.parse(clock.at),
        })
    }
  return { record: record.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ at: _, ...answered }) => answered), overdue }
}
