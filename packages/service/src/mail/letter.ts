/** A letter of the program, filled with what is true of one application. */
import { now, programOf, readApplication, readEdition, type ApplicationRow, type EditionRow, type Target } from '@cohortium/engine'
import { contactOf, said, vocabularyOf, type Context, type LetterFacts, type Program } from '@cohortium/program'
import { findApplicant } from '../applications/index.ts'
import type { Service } from '../service.ts'
import { applicantAddresses, memberNames, missingTitles, sayNames, staffAddresses } from './about.ts'
import { dateWords } from '../dates.ts'
import { unitOf, unitWord } from '../programs/index.ts'
import { linkMark, oneLine, plainLines } from './draw.ts'
import { linkWords } from './queue.ts'

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
  /** As it stands after a step that is only looked at; the application's own when absent. */
  context?: Context | undefined
  /** The step that asked for the letter, when it was taken. */
  step?: { seq: number; at: number } | undefined
}

/** What a letter would say, for someone to read before it goes. */
export async function renderLetter(
  service: Service,
  target: Target,
  ask: LetterAsk,
): Promise<{ letter: string; to: string[]; subject: string; body: string }> {
  const { letter, to, subject, body } = await fillLetter(service, target, ask)
  return { letter, to, subject, body: body.replaceAll(linkMark, linkWords) }
}

/**
 * The letter as it goes out: whom to, subject, body. Where the applicant's personal link belongs stands `linkMark`;
 * a letter to staff leads to the desk. Writes nothing.
 */
export async function fillLetter(service: Service, target: Target, ask: LetterAsk): Promise<Rendered> {
  const { db, engine } = service
  const application = await readApplication(db, target)
  const found = application && (await readEdition(db, target.host, application.editionId))
  if (!application || !found) throw new Error(`No application ${target.id}`)
  const program = programOf(engine, application)
  const letter = program.facts.letters[ask.letter]
  if (!letter) throw new Error(`${program.facts.id} has no letter ${ask.letter}`)
  const audience = ask.to === 'staff' || ask.to === 'applicant' ? ask.to : letter.to
  const facts = await letterFacts(service, { program, application, edition: found.edition }, ask, audience)
  const to = audience === 'applicant' ? await applicantAddresses(db, target) : await staffAddresses(db, target.host)
  return { letter: ask.letter, audience, to, subject: oneLine(letter.subject(facts)), body: letter.body(facts) }
}

interface Standing {
  program: Program
  application: ApplicationRow
  edition: EditionRow
}

async function letterFacts(
  service: Service,
  { program, application, edition }: Standing,
  ask: LetterAsk,
  audience: 'applicant' | 'staff',
): Promise<LetterFacts> {
  const { hostId: host, id } = application
  const { db } = service
  const { facts } = program
  const context = ask.context ?? (application.snapshot as { context: Context }).context
  const applicant = await findApplicant(db, { host, id })
  const name = oneLine(applicant?.name ?? '')
  const titleOf = (track: string): string => facts.tracks[track]?.title ?? track
  // Timers of a step that is not written yet, or that others have followed, are not on the row: they are asked of the program.
  const asIf = ask.context ? await now(db) : ask.step && ask.step.seq < application.seq ? ask.step.at : undefined
  return {
    program: facts.title,
    edition: edition.title,
    organisation: oneLine(applicant?.organisation?.name ?? ''),
    applicant: name,
    greeting: audience === 'staff' ? 'Dear colleagues' : await greetingOf(service, { program, application, name }),
    ...(applicant?.within && { within: oneLine(applicant.within.name) }),
    track: titleOf(context.track),
    appliedTrack: titleOf(context.appliedTrack),
    dates: dateWords({ facts, application, edition, context, asIf }),
    texts: Object.fromEntries(Object.entries(ask.texts).map(([field, text]) => [field, plainLines(text)])),
    link: audience === 'applicant' ? linkMark : `${service.baseUrl}/desk/applications/${id}`,
    contact: contactOf(facts, edition.decided),
    decided: decidedWords(program, edition),
    missing: await missingTitles(db, { program, application, edition }, context),
  }
}

/** A person or a chapter is greeted by name; a team by its members' names, as far as the form has them. */
async function greetingOf(
  { db }: Service,
  { program: { facts }, application: { hostId: host, id, track }, name }: { program: Program; application: ApplicationRow; name: string },
): Promise<string> {
  if (unitOf(facts, track).kind !== 'team') return `Dear ${name || unitWord(facts, track).one}`
  const names = await memberNames(db, { host, id }, facts.application)
  return names.length > 0 ? `Dear ${sayNames(names)}` : `Dear team of ${name || `your ${vocabularyOf(facts).organisation.one}`}`
}

/** What the edition decided of the open facts, each in words; one not decided is absent. */
const decidedWords = ({ facts }: Program, { decided }: EditionRow): Record<string, string> =>
  Object.fromEntries(
    Object.keys(facts.toDecide ?? {}).flatMap((name) => {
      const words = said(decided[name], facts.locale)
      return words === undefined ? [] : [[name, oneLine(words)]]
    }),
  )
