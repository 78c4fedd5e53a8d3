import { allowed, preview, readForStep, Refused, send, statePath, type ApplicationRow, type Target } from '@cohortium/engine'
import { checkAnswers, type Context, type PreviewView, type Role } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { documentsOf } from '../documents/index.ts'
import { renderLetter } from '../mail/index.ts'
import { invalid, notFound, refusal } from '../problem.ts'
import { inWords, missingForSubmit, missingInForm, programNamed, verbFormOf } from '../programs/index.ts'
import type { Service } from '../service.ts'
import type { EditionFound } from '../editions/index.ts'
import { metaOf } from '../view/index.ts'
import { liveForms } from './evidence.ts'

type Payload = Record<string, unknown>
interface Standing extends EditionFound {
  application: ApplicationRow
}

/**
 * Sends a person's verb through the one door.
 * @throws ProblemError 422 with the path of every field that is wrong, 409 with what is missing in words, 403, 404
 */
export async function useVerb(
  service: Service,
  target: Target,
  verb: string,
  payload: Payload,
  key: string | undefined,
  actor: Actor,
): Promise<void> {
  const standing = await standingOf(service, target, verb)
  const body = checked(standing, verb, payload)
  const role = await roleFor(service, target, verb, actor)
  await inOurWords(service, standing, body, () =>
    send(service.engine, target, { ...body, type: verb, ...(key !== undefined && { key }) }, { id: actor.id, role }),
  )
}

/** What the verb would do, with nothing written: the label it leads to, the letters as they would go, and what should be known first. */
export async function previewVerb(service: Service, target: Target, verb: string, payload: Payload, actor: Actor): Promise<PreviewView> {
  const standing = await standingOf(service, target, verb)
  const body = checked(standing, verb, payload)
  const role = await roleFor(service, target, verb, actor)
  const looking = { ...service.engine, evidence: service.looking.evidence }
  const next = await inOurWords(service, standing, body, () => preview(looking, target, { ...body, type: verb }, { id: actor.id, role }))
  const context = next.snapshot.context as Context
  const letters = next.effects.filter(({ name }) => name === 'letter').map(({ params }) => params as { letter: string; to: string })
  return {
    label: metaOf(standing.program, statePath(next.snapshot.value)).label,
    letters: await Promise.all(letters.map((letter) => renderLetter(service, target, { ...letter, texts: next.texts, context }))),
    facts: factsOf(standing, context, next.snapshot.hasTag('seat' as never)),
  }
}

async function standingOf(service: Service, target: Target, verb: string): Promise<Standing> {
  const reading = await readForStep(service.db, target)
  if (!reading) throw notFound('There is no such application.')
  const { application, edition, seats } = reading
  const program = programNamed(service, application.program, application.version)
  if (!Object.hasOwn(program.facts.verbs, verb)) throw notFound(`This program has no verb called ${verb}.`)
  return { application, edition, seats, program }
}

/** The payload without what the engine sets itself, held to the verb's own form so that the words are those of the fields. */
function checked({ program, application }: Standing, verb: string, { type: _type, key: _key, ...payload }: Payload): Payload {
  const form = verbFormOf(program, verb)
  if (!form) return {}
  const issues = checkAnswers(form, { [verb]: payload }, { track: application.track })
  if (issues.length > 0) throw invalid(issues.map((issue) => ({ ...issue, path: issue.path.slice(verb.length + 1) })))
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== null && value !== ''))
}

/** Of several roles of one person, the one that this verb is for. */
async function roleFor({ looking }: Service, target: Target, verb: string, { roles }: Actor): Promise<Role> {
  const [first] = roles
  if (roles.length > 1) for (const role of roles) if ((await allowed(looking, target, role)).some((one) => one.verb === verb)) return role
  if (first === undefined) throw new Refused('notAllowed', 'You have no role here.')
  return first
}

async function inOurWords<T>(
  service: Service,
  { program, edition, application }: Standing,
  body: Payload,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Refused) || error.missing.length === 0) throw error
    const { hostId: host, id, track } = application
    const material = {
      program,
      edition,
      track,
      answers: await liveForms(service.db, host, id),
      documents: await documentsOf(service.db, host, id),
    }
    const form = typeof body['task'] === 'string' ? program.facts.tasks[body['task']]?.form : undefined
    const known = form === undefined ? missingForSubmit(material) : missingInForm(material, form)
    throw refusal(error, (paths) => inWords(paths, { program, edition, track, known }))
  }
}

/** What a decision touches besides the letter: the seats, and the track it moves to. */
function factsOf({ program, seats, application }: Standing, next: Context, hasSeat: boolean): PreviewView['facts'] {
  const facts: PreviewView['facts'] = []
  const title = program.facts.tracks[next.track]?.title ?? next.track
  if (next.track !== application.track)
    facts.push({
      tone: 'offer',
      title: `Moves to the ${title}`,
      text: 'What was sent serves this track too; nothing has to be sent again.',
    })
  const seat = seats.find(({ track }) => track === next.track)
  const isTaken = hasSeat && !application.tags.includes('seat')
  if (isTaken && seat && !seat.isLimit)
    facts.push({
      tone: 'info',
      title: `Places in the ${title}`,
      text: `${seat.taken + 1} of about ${seat.seats} are given after this. The number is what was aimed at: nobody is refused for it.`,
    })
  if (isTaken && seat?.isLimit) {
    const isRedirect = next.track !== application.appliedTrack
    const left = seat.seats - seat.taken - 1
    const kept = Math.max(0, seat.reserved - seat.takenByRedirect - (isRedirect ? 1 : 0))
    facts.push({
      tone: left < 0 ? 'danger' : left < 3 ? 'attention' : 'info',
      title: `Seats in the ${title}`,
      text: `${Math.max(0, left)} of ${seat.seats} stay free after this; ${kept} of them are kept for redirects.`,
    })
  }
  if (!hasSeat && application.tags.includes('seat'))
    facts.push({ tone: 'info', title: 'A seat becomes free', text: `The ${title} has one more seat to offer.` })
  return facts
}
