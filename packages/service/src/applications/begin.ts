import { begin, now, Refused } from '@cohortium/engine'
import type { ApplicationView } from '@cohortium/program'
import type { Actor, Partner } from '../actor.ts'
import type { Trx } from '../database.ts'
import { findPublished } from '../editions/index.ts'
import { mailResumeLink } from '../mail/index.ts'
import { fileOrganisation } from '../organisations/index.ts'
import { issueToken } from '../people/index.ts'
import { refusal } from '../problem.ts'
import type { Service } from '../service.ts'
import { formOf, inWords } from '../programs/index.ts'
import { fileStartingAnswers } from './starting-answers.ts'
import { readView } from './view.ts'
import { beginnerOf, holdWithin, type Beginner } from './who-begins.ts'
import { readFormToken, stale } from './form-token.ts'
import { newReference } from './reference.ts'

export interface BeginRequest {
  edition: string
  track: string
  formToken: string
  email: string
  /** A person's or a chapter's own. */
  name?: string | undefined
  organisation?: { name: string; location?: string | undefined } | undefined
  /** What it is made within: a member's chapter. */
  within?: string | undefined
}

/**
 * Begins an application on a partner's page. In one transaction: the engine's first event, the used form token, the organisation, the
 * applicant with a name and a reference, a resume token, and the mail that holds its link. The same key again answers with the same application and a new token.
 * @throws Refused when the edition takes none now; ProblemError 409 for a form token that is stale or used, 422 for what the track asks and was not said
 */
export async function beginApplication(
  service: Service,
  partner: Partner,
  request: BeginRequest,
  key: string | undefined,
): Promise<{ token: string; application: ApplicationView }> {
  const { host } = partner
  const { edition, program } = await findPublished(service, partner, request.edition)
  const at = await now(service.db)
  const form = readFormToken(service.secret, request.formToken, { partner: partner.id, edition: edition.id, at })
  const said = beginnerOf(program.facts, request.track, request)
  const isDemo = edition.isDemo || partner.isTest
  let token: string | undefined
  const beside = async (trx: Trx, application: string): Promise<void> => {
    const used = await trx
      .insertInto('formToken')
      .values({ hostId: host, id: form.id, usedAt: new Date(at) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!used) throw stale()
    const track = program.facts.tracks[request.track]!
    if (said.within !== null) await holdWithin(trx, { host, edition: edition.id, facts: program.facts, track, within: said.within, isDemo })
    const organisationId = said.organisation && (await fileOrganisation(trx, { host, ...said.organisation, at }))
    await fileApplicant(trx, {
      host,
      application,
      edition: edition.id,
      organisationId,
      name: said.name,
      within: said.within,
      partner,
      email: request.email,
      title: program.facts.title,
      at,
    })
    const definition = formOf(program, program.facts.application)
    if (definition) await fileStartingAnswers(trx, { host, application, form: definition, said, at })
    token = await issueToken(trx, { host, application })
    await mailResumeLink(trx, { host, application })
  }
  const ask = {
    host,
    edition: edition.id,
    track: request.track,
    isDemo,
    ...(key !== undefined && { key }),
    beside,
  }
  const outcome = await begin(service.engine, ask, { id: `visitor:${form.id}`, role: 'applicant' }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
    throw refusal(error, (paths) => inWords(paths, { program, edition, track: request.track }))
  })
  // one issued beside a try that was lost to the first request is nowhere
  if (outcome.repeated || token === undefined)
    token = await repeatToken(service, { host, application: outcome.id, email: request.email, said })
  const actor: Actor = { host, id: `visitor:${form.id}`, roles: ['applicant'], application: outcome.id, embedded: !partner.isOwn }
  return { token, application: await readView(service, { host, id: outcome.id }, actor) }
}

/** A repeat of the same request gets a token of its own, for the first one's is kept nowhere in clear. Another request with its key gets none. */
async function repeatToken(
  { db }: Service,
  { host, application, email, said }: { host: string; application: string; email: string; said: Beginner },
): Promise<string> {
  const applicant = await db
    .selectFrom('applicant')
    .select(['email', 'name', 'withinId'])
    .where('hostId', '=', host)
    .where('applicationId', '=', application)
    .executeTakeFirst()
  if (applicant?.email !== email) throw stale()
  if (applicant.name !== said.name || applicant.withinId !== (said.within?.toLowerCase() ?? null))
    throw new Refused('conflict', 'This key was used for another request. Use a new one.')
  return db.transaction().execute((trx) => issueToken(trx, { host, application }))
}

interface NewApplicant {
  host: string
  application: string
  edition: string
  organisationId: string | null
  name: string | null
  within: string | null
  partner: Partner
  email: string
  title: string
  at: number
}

async function fileApplicant(
  trx: Trx,
  { host, application, edition, organisationId, name, within, partner, email, title, at }: NewApplicant,
): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const row = {
      hostId: host,
      applicationId: application,
      editionId: edition,
      organisationId,
      name,
      withinId: within,
      partnerId: partner.id,
      email,
      reference: newReference(title),
      begunAt: new Date(at),
    }
    const filed = await trx
      .insertInto('applicant')
      .values(row)
      .onConflict((conflict) => conflict.columns(['hostId', 'reference']).doNothing())
      .returning('reference')
      .executeTakeFirst()
    if (filed) return
  }
  throw new Error('Twenty references in a row were taken: they need another sign.')
}
