import { now } from '@cohortium/engine'
import { contactOf, type CallSettingsView } from '@cohortium/program'
import type { Partner } from '../actor.ts'
import { sayInstant } from '../dates.ts'
import { callOf, callPage, findEdition, findPublished, type CallFound } from '../editions/index.ts'
import { notFound } from '../problem.ts'
import type { Service } from '../service.ts'

export interface CallView {
  title: string
  description: string
  startsAt: string
  endsAt: string
  /** In the edition's zone, in words. */
  when: string
  isOver: boolean
  recordingUrl: string | null
}

/** A call with what is not for everybody's eyes. */
export interface Call {
  view: CallView
  found: CallFound
  host: string
  edition: { id: string; title: string }
  contact: string
  joinUrl: string | null
}

/**
 * The informational call of the edition a page names; `programId` tells editions of one slug apart.
 * @throws ProblemError 404 when there is no such edition, or it has no call
 */
export async function findCall(service: Service, partner: Partner, name: string, programId?: string): Promise<Call> {
  const { program, edition } = await findPublished(service, partner, name, programId)
  const found = callOf(program, edition)
  if (!found) throw notFound('This edition has no informational call.')
  const set = await linksOf(service, partner.host, edition.id)
  const isOver = (await now(service.db)) > found.endsAt
  return {
    view: {
      title: found.title,
      description: found.description,
      startsAt: new Date(found.startsAt).toISOString(),
      endsAt: new Date(found.endsAt).toISOString(),
      when: sayInstant(found.startsAt, edition.zone, program.facts.locale),
      isOver,
      recordingUrl: isOver ? set.recordingUrl : null,
    },
    found,
    host: partner.host,
    edition: { id: edition.id, title: edition.title },
    contact: contactOf(program.facts, edition.decided),
    joinUrl: set.joinUrl,
  }
}

/** The call as the desk sets it, with those who signed up, the first of them first. */
export async function callSettings(service: Service, host: string, id: string): Promise<CallSettingsView> {
  const { program, edition } = await findEdition(service, host, id)
  const found = callOf(program, edition)
  const signUps = await service.db
    .selectFrom('callSignUp')
    .select(['name', 'email'])
    .where('hostId', '=', host)
    .where('editionId', '=', id)
    .orderBy('signedUpAt')
    .orderBy('email')
    .execute()
  return {
    title: program.facts.call?.title ?? null,
    startsAt: found ? new Date(found.startsAt).toISOString() : null,
    isOver: found !== undefined && (await now(service.db)) > found.endsAt,
    pageUrl: callPage(service.baseUrl, id),
    ...(await linksOf(service, host, id)),
    signUps,
  }
}

async function linksOf({ db }: Service, host: string, edition: string): Promise<{ joinUrl: string | null; recordingUrl: string | null }> {
  const row = await db
    .selectFrom('call')
    .select(['joinUrl', 'recordingUrl'])
    .where('hostId', '=', host)
    .where('editionId', '=', edition)
    .executeTakeFirst()
  return row ?? { joinUrl: null, recordingUrl: null }
}
