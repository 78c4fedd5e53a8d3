import type { WithinView } from '@cohortium/program'
import { applicantsOf } from '../applicants.ts'
import type { Db } from '../database.ts'
import type { EditionFound } from './queries.ts'

/**
 * What one may apply within, by the track whose applications they are: chapters that take members. Their name and where they belong, and
 * nothing else: such a program means them to be found. Undefined where no track is within another.
 */
export async function withinLists(
  db: Db,
  { program, edition }: EditionFound,
  isTest: boolean,
): Promise<Record<string, WithinView[]> | undefined> {
  const tracks = new Set(Object.values(program.facts.tracks).flatMap(({ within }) => (within === undefined ? [] : [within])))
  if (tracks.size === 0) return undefined
  const rows = await db
    .selectFrom('application as a')
    .innerJoin(applicantsOf(db, edition.hostId).as('p'), 'p.applicationId', 'a.id')
    .where('a.hostId', '=', edition.hostId)
    .where('a.editionId', '=', edition.id)
    .where('a.track', 'in', [...tracks])
    .where((where) => where(where.val('gathers'), '=', where.fn.any('a.tags')))
    // what a test key began is seen by test keys alone
    .$if(!isTest && !edition.isDemo, (query) => query.where('a.isDemo', '=', false))
    .select(['a.track', 'a.id', 'p.name', 'p.organisation'])
    .orderBy('p.name')
    .orderBy('a.id')
    .execute()
  const listOf = (track: string): WithinView[] => rows.filter((row) => row.track === track).map(({ track: _, ...within }) => within)
  return Object.fromEntries([...tracks].map((track) => [track, listOf(track)]))
}
