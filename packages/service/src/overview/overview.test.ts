import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListView, OverviewView, Problem } from '@cohortium/program'
import { submitted, type Begun } from '../../test/life.ts'
import { KINDS, makeWorld, start, type World } from '../../test/world.ts'

const day = 86_400_000

describe.each(KINDS)('an edition at a glance on %s', (kind) => {
  let world: World
  const teams: Record<string, Begun> = {}
  beforeAll(async () => {
    world = await makeWorld(kind)
    teams['draft'] = await world.begin({ name: 'Alder Clinic' })
    teams['waiting'] = await submitted(world, { name: 'Birch Hospital' })
    teams['invited'] = await submitted(world, { name: 'Cedar Health', track: 'actionCommunity' })
    teams['redirected'] = await submitted(world, { name: 'Dogwood Center', track: 'actionCommunity' })
    teams['declined'] = await submitted(world, { name: 'Elm Practice' })
    await world.moveTo(start + 2 * day)
    await decide('invited', 'invite', {})
    await decide('redirected', 'redirect', { stoodOut: 'Heart', missed: 'Data' })
    await decide('declined', 'decline', {})
    await world.settle()
  })
  afterAll(() => world.close())

  const decide = async (team: string, name: string, body: unknown): Promise<void> => {
    const answer = await world.desk<Problem>('staff', `/api/applications/${teams[team]!.application.id}/${name}`, { body })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
  const overview = async (): Promise<OverviewView> =>
    (await world.desk<OverviewView>('staff', `/api/editions/${world.edition}/overview`)).body
  const list = async (query: string): Promise<ListView> =>
    (await world.desk<ListView>('staff', `/api/editions/${world.edition}/applications?${query}`)).body
  const names = ({ rows }: ListView): string[] => rows.map(({ applicant }) => applicant)

  it('counts by state and track, the moves of the log, and the seats', async () => {
    const seen = await overview()
    expect(seen.counts.filter(({ count }) => count > 0).map(({ state, count, byTrack }) => [state, count, byTrack])).toEqual([
      ['draft', 1, { learningNetwork: 1, actionCommunity: 0 }],
      ['review', 1, { learningNetwork: 1, actionCommunity: 0 }],
      ['invited', 1, { learningNetwork: 0, actionCommunity: 1 }],
      ['offered', 1, { learningNetwork: 1, actionCommunity: 0 }],
      ['declined', 1, { learningNetwork: 1, actionCommunity: 0 }],
    ])
    expect(seen.moves.map(({ from, to, verb, count }) => [from, to, verb, count])).toEqual([
      ['draft', 'review', 'submit', 4],
      ['review', 'declined', 'decline', 1],
      ['review', 'invited', 'invite', 1],
      ['review', 'offered', 'redirect', 1],
    ])
    expect(
      seen.seats.map(({ track, seats, reserved, taken, takenByRedirect, accepted }) => [
        track,
        seats,
        reserved,
        taken,
        takenByRedirect,
        accepted,
      ]),
    ).toEqual([
      ['learningNetwork', 40, 8, 1, 1, 0],
      ['actionCommunity', 10, 0, 1, 0, 0],
    ])
  })

  it('shows promises soonest first, those kept in the record, and one that passed as what needs somebody', async () => {
    const before = await overview()
    expect(before.promises.map(({ applicant }) => applicant)).toEqual(['Birch Hospital'])
    expect(before.record?.map(({ applicant, isKept }) => [applicant, isKept])).toEqual([
      ['Cedar Health', true],
      ['Dogwood Center', true],
      ['Elm Practice', true],
    ])
    expect(before.needs).toEqual([])
    await world.moveTo(start + 29 * day)
    await world.settle()
    expect((await overview()).needs.map(({ id, tone }) => [id, tone])).toEqual([['due', 'attention']])
    await world.moveTo(start + 31 * day)
    await world.settle()
    const late = await overview()
    expect(late.needs[0]).toMatchObject({ id: 'overdue', tone: 'danger', href: `/desk/applications/${teams['waiting']!.application.id}` })
    const [first] = late.promises
    expect(first).toMatchObject({ applicant: 'Birch Hospital', clock: { by: 'host' } })
    expect(first!.clock!.missedAt).toMatch(/^2022-11-14T/)
    await decide('waiting', 'invite', {})
    const answered = (await overview()).record?.find(({ applicant }) => applicant === 'Birch Hospital')
    expect(answered).toMatchObject({ isKept: false })
    expect(answered!.lateMs).toBeGreaterThan(0.9 * day)
    expect(answered!.lateMs).toBeLessThan(1.1 * day)
  })

  it('searches, filters and sorts; the counts stay those of the whole edition', async () => {
    expect(names(await list('sort=applicant'))).toEqual([
      'Alder Clinic',
      'Birch Hospital',
      'Cedar Health',
      'Dogwood Center',
      'Elm Practice',
    ])
    expect(names(await list('sort=-applicant&q=duluth'))).toEqual([
      'Elm Practice',
      'Dogwood Center',
      'Cedar Health',
      'Birch Hospital',
      'Alder Clinic',
    ])
    expect(names(await list('q=cedar HEALTH'))).toEqual(['Cedar Health'])
    expect(names(await list(`q=${teams['draft']!.application.reference}`))).toEqual(['Alder Clinic'])
    expect(names(await list('state=declined,closed&sort=applicant'))).toEqual(['Alder Clinic', 'Elm Practice'])
    expect(names(await list('track=actionCommunity'))).toEqual(['Cedar Health'])
    const none = await list('q=nobody')
    expect([none.total, none.rows, none.counts.reduce((sum, { count }) => sum + count, 0)]).toEqual([0, [], 5])
  })

  it('shows a stuck job, and puts it back to work', async () => {
    const { db } = world.service
    await db
      .insertInto('job')
      .values({
        hostId: world.host,
        id: '01900000-0000-7000-8000-00000000000a',
        kind: 'effect',
        name: 'send-mail',
        key: 'stuck',
        applicationId: teams['draft']!.application.id,
        armedSeq: null,
        payload: JSON.stringify({ mail: 'x' }),
        runAt: new Date(),
        leasedUntil: null,
        error: 'the mail server said no',
      })
      .execute()
    await db.updateTable('job').set({ state: 'dead' }).where('key', '=', 'stuck').execute()
    expect((await overview()).deadJobs).toBe(1)
    const { body } = await world.desk<unknown[]>('staff', '/api/jobs')
    expect(body).toMatchObject([{ title: 'Send a mail', error: 'the mail server said no', application: { applicant: 'Alder Clinic' } }])
    const retry = () => world.desk('staff', '/api/jobs/01900000-0000-7000-8000-00000000000a/retry', { method: 'POST' })
    expect((await retry()).status).toBe(204)
    expect((await retry()).status).toBe(404)
    expect((await overview()).deadJobs).toBe(0)
  })
})
