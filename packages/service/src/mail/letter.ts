/** A letter of the program, filled with what is true of one application. */
import { isFiled, programOf, readApplication, readEdition, type ApplicationRow, type Target } from '@cohortium/engine'
import type { Context, LetterFacts, Program } from '@cohortium/program'
import type { Db } from '../database.ts'
import type { Service } from '../service.ts'
import { sayDay, sayInstant } from './dates.ts'
import { oneLine, plainLines } from './draw.ts'
import { linkMark } from './queue.ts'

export interface Rendered {
  letter: string
  audience: 'applicant' | 'staff'
  to: string[]
  subject: string
  body: string
}

export interface LetterAsk {
  letter: string
  /** Whom, when the step says so; the letter's own otherwise. */
  to?: string | undefined
  /** Texts of the event, by field. */
  texts: Record<string, string>
  /** As it stands after the step; the application's own when absent (a letter whose step is done). */
  context?: Context | undefined
  missing?: readonly string[] | undefined
}

/**
 * The letter as it would go out now: whom to, subject, body. Where the applicant's personal link belongs stands `linkMark`;
 * a letter to staff leads to the desk. Writes nothing.
 */
export async function renderLetter(service: Service, target: Target, ask: LetterAsk): Promise<Rendered> {
  const { db, engine } = service
  const application = await readApplication(db, target)
  if (!application) throw new Error(`No application ${target.id}`)
  const program = programOf(engine, application)
  const letter = program.facts.letters[ask.letter]
  if (!letter) throw new Error(`${program.facts.id} has no letter ${ask.letter}`)
  const audience = ask.to === 'staff' || ask.to === 'applicant' ? ask.to : letter.to
  const facts = await letterFacts(service, program, application, ask, audience)
  const to = audience === 'applicant' ? await applicantAddresses(db, target) : await staffAddresses(db, target.host)
  return { letter: ask.letter, audience, to, subject: oneLine(letter.subject(facts)), body: letter.body(facts) }
}

async function letterFacts(service: Service, program: Program, application: ApplicationRow, ask: LetterAsk, audience: 'applicant' | 'staff'): Promise<LetterFacts> {
  const { hostId: host, id } = application
  const found = await readEdition(service.db, host, application.editionId)
  const zone = found?.edition.zone ?? 'UTC'
  const context = ask.context ?? (application.snapshot as { context: Context }).context
  const who = await service.db
    .selectFrom('applicant')
    .innerJoin('organisation', (join) => join.onRef('organisation.id', '=', 'applicant.organisationId').on('organisation.hostId', '=', host))
    .select(['organisation.name', 'applicant.reference'])
    .where('applicant.hostId', '=', host)
    .where('applicant.applicationId', '=', id)
    .executeTakeFirst()
  const organisation = oneLine(who?.name ?? 'your organisation')
  const names = audience === 'applicant' ? await memberNames(service.db, host, id, program.facts.application) : []
  const titleOf = (track: string): string => program.facts.tracks[track]?.title ?? track
  return {
    program: program.facts.title,
    edition: found?.edition.title ?? '',
    organisation,
    greeting: audience === 'staff' ? 'Dear colleagues' : names.length > 0 ? `Dear ${sayNames(names)}` : `Dear team of ${organisation}`,
    track: titleOf(context.track),
    appliedTrack: titleOf(context.appliedTrack),
    dates: dateWords(application, found?.edition.dates ?? {}, context, zone),
    texts: Object.fromEntries(Object.entries(ask.texts).map(([field, text]) => [field, plainLines(text)])),
    link: audience === 'applicant' ? linkMark : `${service.baseUrl}/desk/applications/${id}`,
    contact: program.facts.contact,
    missing: ask.missing ?? [],
  }
}

/** The edition's dates, this application's running timers and its own moments, each by its name. */
function dateWords(application: ApplicationRow, dates: Record<string, { at: number }>, context: Context, zone: string): Record<string, string> {
  const words: Record<string, string> = {}
  for (const [name, date] of Object.entries(dates)) words[name] = sayInstant(date.at, zone)
  for (const timer of Object.values(application.timers)) if (timer.at !== null) words[timer.name] = sayInstant(timer.at, zone)
  if (context.submittedAt !== null) words['submitted'] = words['submittedAt'] = sayDay(context.submittedAt, zone)
  return words
}

/** Names of the members, in the order of the form: in its first group whose items have a `name`. */
async function memberNames(db: Db, host: string, application: string, form: string): Promise<string[]> {
  const row = await db.selectFrom('answer').select('answers').where('hostId', '=', host).where('applicationId', '=', application).where('form', '=', form).executeTakeFirst()
  const groups = Object.values(row?.answers ?? {}).flatMap((page) => Object.values(page ?? {}))
  const group = groups.find((value): value is { name: string }[] => Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null && 'name' in item))
  return (group ?? []).map((item) => oneLine(String(item?.name ?? ''))).filter(Boolean)
}

/** `Sam`, `Sam and Ana`, `Sam, Ana and Li`. */
export function sayNames(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
}

async function applicantAddresses(db: Db, { host, id }: Target): Promise<string[]> {
  const rows = await db.selectFrom('applicant').select('email').where('hostId', '=', host).where('applicationId', '=', id).execute()
  return rows.map(({ email }) => email)
}

async function staffAddresses(db: Db, host: string): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.personId')
    .select('person.email')
    .distinct()
    .where('membership.hostId', '=', host)
    .where('membership.role', '=', 'staff')
    .execute()
  return rows.map(({ email }) => email).sort()
}

/** The words filed with one event, by the field of the verb; choices and dates of its payload too. */
export async function textsOf(db: Db, { host, id }: Target, seq: number): Promise<Record<string, string>> {
  const event = await db.selectFrom('event').select('payload').where('hostId', '=', host).where('subjectId', '=', id).where('seq', '=', seq).executeTakeFirst()
  const filed = await db.selectFrom('text').select(['field', 'body']).where('hostId', '=', host).where('subjectId', '=', id).where('seq', '=', seq).execute()
  const plain = Object.entries(event?.payload ?? {}).filter(([, value]) => !isFiled(value) && (typeof value === 'string' || typeof value === 'number'))
  return { ...Object.fromEntries(plain.map(([field, value]) => [field, String(value)])), ...Object.fromEntries(filed.map(({ field, body }) => [field, body])) }
}
