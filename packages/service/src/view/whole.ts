import {
  allowed,
  isId,
  now,
  readApplication,
  type AllowedVerb,
  type ApplicationRow,
  type EditionRow,
  type SeatRow,
  type Target,
} from '@cohortium/engine'
import type { Context, FileView, Instant, LetterView, Program, Role } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { applicantsOf } from '../applicants.ts'
import { findApplicant, liveForms, type Applicant } from '../applications/index.ts'
import { certificateOf } from '../certificates/index.ts'
import type { Db } from '../database.ts'
import { documentsOf } from '../documents/index.ts'
import { findEdition } from '../editions/index.ts'
import { lettersOf } from '../mail/index.ts'
import { notFound } from '../problem.ts'
import { programNamed } from '../programs/index.ts'
import type { Service } from '../service.ts'
import { copyOf, type FormSeen } from './copy.ts'
import { projectsFor, startingProject } from './taking-part.ts'
import { versionsAlong } from './versions.ts'

export interface EventSeen {
  seq: number
  type: string
  by: string
  role: Role
  at: Date
  payload: Record<string, unknown>
  evidence: Record<string, unknown>
  state: string
}
export interface TextSeen {
  id: string
  seq: number
  field: string
  body: string
}
/** An application made within another. */
export interface Member {
  id: string
  name: string
  state: string
}

/** Everything there is to know of one application. Only `project` may turn it into an answer. */
export interface Whole {
  /** The version it stands in. Its edition may be of another. */
  program: Program
  /** The version under which an event was written. */
  programAt: (seq: number) => Program
  edition: EditionRow
  seats: SeatRow[]
  now: Instant
  application: ApplicationRow
  context: Context
  applicant: Applicant | undefined
  /** What was made within it: a chapter's members. */
  members: Member[]
  events: EventSeen[]
  texts: TextSeen[]
  live: Record<string, FormSeen>
  /** As the last submit froze them. */
  submitted: Record<string, FormSeen> | undefined
  documents: FileView[]
  letters: LetterView[]
  certificate: { issuedAt: string } | null
  /** Verbs by the roles of whoever asks. */
  verbs: AllowedVerb[]
}

/**
 * Reads one application with all that lies beside it.
 * @throws ProblemError 404 when the host has none of this id: another host's answers as a missing one does
 */
export async function readWhole(service: Service, { host, id }: Target, actor: Actor): Promise<Whole> {
  const { db } = service
  const application = isId(id) ? await readApplication(db, { host, id }) : undefined
  if (!application) throw notFound('There is no such application.')
  const [found, at, applicant, events, texts, live, documents, letters, certificate, verbs, members] = await Promise.all([
    findEdition(service, host, application.editionId),
    now(db),
    findApplicant(db, { host, id }),
    db
      .selectFrom('event')
      .select(['seq', 'type', 'by', 'role', 'at', 'payload', 'evidence', 'state'])
      .where('hostId', '=', host)
      .where('subjectId', '=', id)
      .orderBy('seq')
      .execute(),
    db.selectFrom('text').select(['id', 'seq', 'field', 'body']).where('hostId', '=', host).where('subjectId', '=', id).execute(),
    liveForms(db, host, id),
    documentsOf(db, host, id),
    lettersOf(db, host, id),
    certificateOf(db, host, id),
    Promise.all(actor.roles.map((role) => allowed(service.looking, { host, id }, role))),
    actor.roles.includes('staff') ? membersOf(db, { host, id }) : [],
  ])
  const seen = events as EventSeen[]
  const program = programNamed(service, application.program, application.version)
  const submitted = await copyOf(db, { host, id }, seen.findLast(({ evidence }) => typeof evidence['copy'] === 'number')?.evidence['copy'])
  const starting = application.tags.includes('enrolled')
    ? Object.fromEntries(
        projectsFor(program, application.track).map((project) => [project.form, startingProject(program, project, submitted)]),
      )
    : {}
  return {
    program,
    programAt: versionsAlong(service.programs, program, seen),
    edition: found.edition,
    seats: found.seats,
    now: at,
    application,
    context: (application.snapshot as { context: Context }).context,
    applicant,
    members,
    events: seen,
    texts,
    live: { ...starting, ...live },
    submitted,
    documents,
    letters,
    certificate,
    verbs: merged(verbs),
  }
}

/** What was made within an application, in the order it was begun. */
function membersOf(db: Db, { host, id }: Target): Promise<Member[]> {
  return db
    .selectFrom(applicantsOf(db, host).as('p'))
    .innerJoin('application as a', (join) => join.onRef('a.id', '=', 'p.applicationId').on('a.hostId', '=', host))
    .where('p.withinId', '=', id)
    .orderBy('a.begunAt')
    .orderBy('a.id')
    .select(['a.id', 'p.name', 'a.state'])
    .execute()
}

/** A verb that one of several roles may do now may be done. */
function merged(lists: readonly AllowedVerb[][]): AllowedVerb[] {
  const verbs = new Map<string, AllowedVerb>()
  for (const one of lists.flat()) if (!verbs.get(one.verb)?.can) verbs.set(one.verb, one)
  return [...verbs.values()]
}
