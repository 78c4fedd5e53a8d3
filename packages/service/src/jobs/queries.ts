import { timerIn, type JobView, type StuckKindView } from '@cohortium/program'
import { applicantsOf } from '../applicants.ts'
import type { Db } from '../database.ts'
import type { Service } from '../service.ts'

const most = 200

/** The host's jobs in that state, the one that waits longest first, each with whose it is and what it would do. */
export async function listJobs(service: Service, host: string, state: 'waiting' | 'dead'): Promise<JobView[]> {
  const rows = await rowsOf(service.db, host, state)
  return rows.map(({ applicationId, applicant, reference, program, version, error, runAt, payload, ...job }) => ({
    ...job,
    title: titleOf(service, { ...job, program, version }, payload),
    application: applicationId === null ? null : { id: applicationId, reference: reference ?? '', applicant: applicant ?? '' },
    runAt: runAt.toISOString(),
    error: error ?? '',
  }))
}

/** How many are stuck of each name that can be put back to work, the most first. */
export async function stuckKinds(service: Service, host: string): Promise<StuckKindView[]> {
  const rows = await service.db
    .selectFrom('job as j')
    .leftJoin('application as a', (join) => join.onRef('a.id', '=', 'j.applicationId').on('a.hostId', '=', host))
    .where('j.hostId', '=', host)
    .where('j.state', '=', 'dead')
    .where('j.kind', '<>', 'incident')
    .groupBy('j.name')
    .select(({ fn }) => ['j.name', fn.countAll<number>().as('count'), fn.max('a.program').as('program'), fn.max('a.version').as('version')])
    .orderBy('count', 'desc')
    .orderBy('j.name')
    .execute()
  return rows.map(({ name, count, program, version }) => ({
    name,
    count: Number(count),
    title: titleOf(service, { name, program, version }),
  }))
}

/** A stuck job as it is acted upon; undefined when the host has none of this id. */
export const stuckJob = (db: Db, host: string, id: string) =>
  db
    .selectFrom('job')
    .select(['kind', 'name', 'applicationId'])
    .where('hostId', '=', host)
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .executeTakeFirst()

const rowsOf = (db: Db, host: string, state: 'waiting' | 'dead') =>
  db
    .selectFrom('job as j')
    .leftJoin('application as a', (join) => join.onRef('a.id', '=', 'j.applicationId').on('a.hostId', '=', host))
    .leftJoin(applicantsOf(db, host).as('p'), 'p.applicationId', 'j.applicationId')
    .where('j.hostId', '=', host)
    .where('j.state', '=', state)
    .orderBy('j.runAt')
    .orderBy('j.id')
    .limit(most)
    .select([
      'j.id',
      'j.kind',
      'j.name',
      'j.payload',
      'j.attempts',
      'j.maxAttempts',
      'j.runAt',
      'j.error',
      'j.applicationId',
      'a.program',
      'a.version',
      'p.reference',
      'p.name as applicant',
    ])
    .execute()

/** Work that no program names. */
const ours: Record<string, string> = {
  'send-mail': 'Send a mail',
  'sign-in': 'Mail a link to sign in',
  'deadline-moved': 'Tell everybody with a draft that a deadline moved',
  reschedule: 'Bring applications in line with their edition',
  certificate: 'Draw up the certificate',
  letter: 'Write a letter',
}

interface Named {
  name: string
  program: string | null
  version: number | null
}

/** Where this server does not run that version, the name alone. */
function titleOf({ programs }: Service, { name, program, version }: Named, payload: Record<string, unknown> = {}): string {
  const facts = programs.find((one) => one.facts.id === program && one.facts.version === version)?.facts
  const timer = timerIn(name)
  if (timer !== undefined) return facts?.timers[timer]?.title ?? timer
  if (name === 'letter' && payload['letter'] !== undefined) return `Write the letter “${String(payload['letter'])}”`
  return ours[name] ?? facts?.verbs[name]?.title ?? name
}
