import { timerIn, type JobView } from '@cohortium/program'
import { applicantsOf } from '../applicants.ts'
import type { Db } from '../database.ts'
import { programNamed } from '../programs/index.ts'
import type { Service } from '../service.ts'

const most = 200

/** The host's jobs in that state, the one that waits longest first, each with whose it is and what it would do. */
export async function listJobs(service: Service, host: string, state: 'waiting' | 'dead'): Promise<JobView[]> {
  const rows = await rowsOf(service.db, host, state)
  return rows.map(({ applicationId, applicant, reference, program, version, error, runAt, payload, ...job }) => ({
    ...job,
    title: program !== null && version !== null ? titleOf(service, program, version, job.name, payload) : (ours[job.name] ?? job.name),
    application: applicationId === null ? null : { id: applicationId, reference: reference ?? '', applicant: applicant ?? '' },
    runAt: runAt.toISOString(),
    error: error ?? '',
  }))
}

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
}

function titleOf(service: Service, program: string, version: number, name: string, payload: Record<string, unknown>): string {
  const { facts } = programNamed(service, program, version)
  const timer = timerIn(name)
  if (timer !== undefined) return facts.timers[timer]?.title ?? timer
  if (name === 'letter') return `Write the letter “${String(payload['letter'])}”`
  return ours[name] ?? name
}
