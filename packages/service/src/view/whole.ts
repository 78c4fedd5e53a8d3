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
import type { Answers, Context, FileView, Instant, LetterView, Program, Role } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { certificateOf } from '../certificates/index.ts'
import { documentsOf } from '../documents/index.ts'
import { findEdition } from '../editions/index.ts'
import { lettersOf } from '../mail/index.ts'
import { notFound } from '../problem.ts'
import type { Service } from '../service.ts'

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
export interface FormSeen {
  answers: Answers
  versions: Record<string, number>
}

/** Everything there is to know of one application. Only `project` may turn it into an answer. */
export interface Whole {
  program: Program
  edition: EditionRow
  seats: SeatRow[]
  now: Instant
  application: ApplicationRow
  context: Context
  applicant: { email: string; reference: string } | undefined
  organisation: { id: string; name: string; location: string | null } | undefined
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
  const [found, at, applicant, events, texts, forms, documents, letters, certificate, verbs] = await Promise.all([
    findEdition(service, host, application.editionId),
    now(db),
    db
      .selectFrom('applicant as a')
      .innerJoin('organisation as o', (join) => join.onRef('o.id', '=', 'a.organisationId').on('o.hostId', '=', host))
      .where('a.hostId', '=', host)
      .where('a.applicationId', '=', id)
      .select(['a.email', 'a.reference', 'o.id', 'o.name', 'o.location'])
      .executeTakeFirst(),
    db
      .selectFrom('event')
      .select(['seq', 'type', 'by', 'role', 'at', 'payload', 'evidence', 'state'])
      .where('hostId', '=', host)
      .where('subjectId', '=', id)
      .orderBy('seq')
      .execute(),
    db.selectFrom('text').select(['id', 'seq', 'field', 'body']).where('hostId', '=', host).where('subjectId', '=', id).execute(),
    db.selectFrom('answer').select(['form', 'answers', 'versions']).where('hostId', '=', host).where('applicationId', '=', id).execute(),
    documentsOf(db, host, id),
    lettersOf(db, host, id),
    certificateOf(db, host, id),
    Promise.all(actor.roles.map((role) => allowed(service.looking, { host, id }, role))),
  ])
  const seen = events as EventSeen[]
  return {
    program: found.program,
    edition: found.edition,
    seats: found.seats,
    now: at,
    application,
    context: (application.snapshot as { context: Context }).context,
    applicant: applicant && { email: applicant.email, reference: applicant.reference },
    organisation: applicant && { id: applicant.id, name: applicant.name, location: applicant.location },
    events: seen,
    texts,
    live: Object.fromEntries(forms.map(({ form, answers, versions }) => [form, { answers, versions }])),
    submitted: await copyOf(service, { host, id }, seen),
    documents,
    letters,
    certificate,
    verbs: merged(verbs),
  }
}

async function copyOf({ db }: Service, { host, id }: Target, events: readonly EventSeen[]): Promise<Record<string, FormSeen> | undefined> {
  const touched = events.findLast(({ evidence }) => typeof evidence['copy'] === 'number')?.evidence['copy']
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

/** A verb that one of several roles may do now may be done. */
function merged(lists: readonly AllowedVerb[][]): AllowedVerb[] {
  const verbs = new Map<string, AllowedVerb>()
  for (const one of lists.flat()) if (!verbs.get(one.verb)?.can) verbs.set(one.verb, one)
  return [...verbs.values()]
}
