/** One team on its way, over the same routes as everybody. */
import { addDocument, sampleVideo, type RunningService } from '@cohortium/service'
import { send } from '@cohortium/engine'
import { answersOf, domainOf, personOf, taskAnswers, type Fields, type Track } from './answers.ts'
import { letterOfCommitment } from './letter-of-commitment.ts'
import type { Action } from './lives.ts'
import type { Organization } from './teams.ts'
import { feedback, notes, reasons } from './words-of-staff.ts'

export interface Stage {
  demo: RunningService
  host: string
  staff: string
  /** Publishable keys: some teams begin on the partner's page, others on ours. */
  keys: readonly string[]
  /** Videos by their length in seconds; made once, for they differ in nothing else. */
  videos: Map<number, Uint8Array>
}

export interface Team {
  place: number
  organization: Organization
  track: Track
  edition: string
  id?: string
  token?: string
}

/** Does one step of a team's life, at the time the clock shows. Throws with what the service said when it was refused. */
export async function take(stage: Stage, team: Team, action: Action, day: string): Promise<void> {
  const { demo, host, staff } = stage
  const { place, organization, track } = team
  const target = { host, id: team.id ?? '' }
  const decide = (type: string, payload: object): Promise<unknown> =>
    send(demo.service.engine, target, { type, ...payload }, { id: staff, role: 'staff' })
  const answers = (form: string, fields: Fields): Promise<unknown> => ask(stage, team, 'PATCH', 'answers', { form, fields, versions: {} })
  const verb = (name: string, payload: object = {}): Promise<unknown> => ask(stage, team, 'POST', name, payload)
  switch (action) {
    case 'begin':
      return begin(stage, team)
    case 'someAnswers':
      return void (await answers('application', firstPages(answersOf(organization, place, track))))
    case 'answers':
      // what stands from the first pages is the same and therefore no conflict
      return void (await answers('application', answersOf(organization, place, track)))
    case 'letter': {
      const bytes = await letterOfCommitment(organization, place, track, day)
      const document = track === 'actionCommunity' ? 'ceoAndChairLetter' : 'ceoLetter'
      return addDocument(demo.service, target, {
        document,
        name: 'Letter of commitment.pdf',
        bytes,
        by: 'demo',
        type: 'application/pdf',
        pages: 1,
      })
    }
    case 'video': {
      const seconds = 360 + (place % 4) * 120
      const bytes = stage.videos.get(seconds) ?? (await sampleVideo(seconds))
      stage.videos.set(seconds, bytes)
      return addDocument(demo.service, target, {
        document: 'teamVideo',
        name: 'Our team.mp4',
        bytes,
        by: 'demo',
        type: 'video/mp4',
        seconds,
      })
    }
    case 'submit':
    case 'accept':
    case 'declineOffer':
      return void (await verb(action))
    case 'withdraw':
      return void (await verb('withdraw', { reason: reasons[place % reasons.length] }))
    case 'someTasks':
    case 'tasks': {
      const forms = taskAnswers(organization, place)
      await answers('roster', forms['roster']!)
      await verb('finish', { task: 'roster' })
      if (action === 'someTasks' || track === 'learningNetwork') return
      const { track: now } = await ask<{ track: string }>(stage, team, 'GET', '')
      if (now === 'learningNetwork') return // redirected: fewer tasks
      await answers('seniorLeaders', forms['seniorLeaders']!)
      await verb('finish', { task: 'seniorLeaders' })
      return void (await verb('finish', { task: 'affinityGroups' }))
    }
    case 'invite':
      return void (await decide('invite', { note: notes[place % notes.length] }))
    case 'redirect':
    case 'decline':
      return void (await decide(action, feedback[place % feedback.length]!))
  }
}

async function begin(stage: Stage, team: Team): Promise<void> {
  const { organization, place, track, edition } = team
  const { formToken } = await ask<{ formToken: string }>(stage, team, 'GET', `/editions/${edition}`)
  const email = `${personOf(place * 7)
    .split(' ')[0]!
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()}@${domainOf(organization)}`
  const body = { edition, track, formToken, email, organisation: { name: organization.name, location: organization.location } }
  const begun = await ask<{ token: string; application: { id: string } }>(stage, team, 'POST', '/applications', body)
  team.id = begun.application.id
  team.token = begun.token
}

/** A draft somebody has only begun: the first page, and the team. */
const firstPages = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([path]) => /^(organization|team)\./.test(path)))

async function ask<T>({ demo, keys }: Stage, team: Team, method: string, path: string, body?: object): Promise<T> {
  const address = path.startsWith('/') ? path : `/applications/${team.id}${path && `/${path}`}`
  const response = await demo.app.request(`${demo.service.baseUrl}/embed/${keys[team.place % keys.length]}${address}`, {
    method,
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(team.token !== undefined && { Authorization: `Bearer ${team.token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${team.organization.name}: ${method} ${address}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
