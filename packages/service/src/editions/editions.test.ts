import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplyDefinition, EditionInput, EditionView, Problem } from '@cohortium/program'
import { edition2023 } from '@cohortium/programs'
import { KINDS, makeWorld, partnerOrigin, start, type World } from '../../test/world.ts'
import { look } from '../../test/life.ts'

const { isDemo: _, ...seed } = edition2023
const input = { ...seed, slug: '2023-second', title: 'Pursuing Equity, once more' } as unknown as EditionInput

describe.each(KINDS)('editions on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
  })
  afterAll(() => world.close())

  const patch = <T = EditionView>(id: string, body: unknown) => world.desk<T>('staff', `/api/editions/${id}`, { method: 'PATCH', body })
  const read = async (id = world.edition): Promise<EditionView> => (await world.desk<EditionView>('staff', `/api/editions/${id}`)).body

  it('are drafts that staff alone see, until they are whole and published', async () => {
    const { answersBy: _late, ...dates } = input.dates
    const made = await world.desk<EditionView>('staff', '/api/editions', { body: { ...input, dates } })
    expect(made).toMatchObject({ status: 201, body: { state: 'draft', slug: '2023-second', revision: 1, graceMinutes: 15 } })
    const { id } = made.body
    expect((await world.desk('reviewer', `/api/editions/${id}`)).status).toBe(404)
    expect((await world.desk<EditionView[]>('reviewer', '/api/editions')).body.map((one) => one.id)).toEqual([world.edition])
    expect((await world.ask(`/embed/${world.partner.key}/editions/2023-second`)).status).toBe(404)
    const early = await world.desk<Problem>('staff', `/api/editions/${id}/publish`, { method: 'POST' })
    expect(early).toMatchObject({ status: 422, body: { code: 'invalid', issues: [{ path: 'dates.answersBy' }] } })
    expect((await patch(id, { revision: 1, dates: { answersBy: '2022-12-05T23:59' } })).body.revision).toBe(2)
    expect((await world.desk<EditionView>('staff', `/api/editions/${id}/publish`, { method: 'POST' })).body).toMatchObject({
      state: 'published',
      revision: 3,
    })
    expect((await world.ask(`/embed/${world.partner.key}/editions/2023-second`)).status).toBe(200)
    expect((await world.desk('staff', `/api/editions/${id}/publish`, { method: 'POST' })).status).toBe(409)
  })

  it('name everything that stands against them, each by its path', async () => {
    const wrong = await world.desk<Problem>('staff', '/api/editions', {
      body: { ...input, slug: 'No Slug', zone: 'Mars/Base', dates: { ...input.dates, easter: '2023-04-09' } },
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body.issues?.map(({ path }) => path).toSorted()).toEqual(['dates', 'slug', 'zone'])
    const taken = await world.desk<Problem>('staff', '/api/editions', { body: { ...input, slug: '2023' } })
    expect(taken).toMatchObject({ status: 422, body: { issues: [{ path: 'slug', code: 'taken' }] } })
    const reserved = await patch<Problem>(world.edition, {
      revision: (await read()).revision,
      seats: { learningNetwork: { seats: 4, reserved: 9 } },
    })
    expect(reserved.body.issues?.map(({ path }) => path)).toEqual(['seats.learningNetwork.reserved'])
  })

  it('move a published deadline only later, tell every draft by mail once, and log it', async () => {
    const begun = await world.begin({ email: 'drafts@northern.test' })
    const other = await world.begin({ email: 'community@northern.test', track: 'actionCommunity' })
    const { revision } = await read()
    const sooner = await patch<Problem>(world.edition, { revision, dates: { learningNetworkCloses: '2022-10-31T23:59' } })
    expect(sooner).toMatchObject({ status: 422, body: { issues: [{ path: 'dates.learningNetworkCloses' }] } })
    const later = await patch(world.edition, { revision, dates: { learningNetworkCloses: '2022-11-08T23:59' } })
    expect(later).toMatchObject({ status: 200, body: { revision: revision + 1 } })
    expect(later.body.tracks.find(({ id }) => id === 'learningNetwork')?.closesAt).toBe('2022-11-09T04:59:59.999Z')
    await world.settle()
    await world.settle()
    const mails = await world.service.db
      .selectFrom('outbox')
      .select(['to', 'subject', 'text'])
      .where('subject', 'like', '%more time%')
      .execute()
    expect(mails.map(({ to }) => to)).toEqual([['drafts@northern.test']])
    expect(mails[0]!.text).toContain('Tuesday, November 8, 2022, 11:59 PM Eastern')
    const log = await world.service.db
      .selectFrom('event')
      .select(['type', 'role', 'seq'])
      .where('subjectId', '=', world.edition)
      .orderBy('seq')
      .execute()
    expect(log.map(({ type, role }) => [type, role])).toEqual([
      ['create', 'staff'],
      ['change', 'staff'],
    ])
    await world.moveTo('2022-11-05T12:00:00Z')
    await world.settle()
    expect([(await look(world, begun)).state, (await look(world, other)).state]).toEqual(['draft', 'closed'])
    await world.moveTo(start)
  })

  it('refuse a change by someone who read an older one, and fewer seats than are taken', async () => {
    const { revision } = await read()
    expect((await patch(world.edition, { revision, title: 'Changed by one' })).status).toBe(200)
    expect(await patch(world.edition, { revision, title: 'Changed by two' })).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect((await read()).title).toBe('Changed by one')
    await world.service.db
      .updateTable('seat')
      .set({ taken: 3 })
      .where('editionId', '=', world.edition)
      .where('track', '=', 'actionCommunity')
      .execute()
    const fewer = await patch<Problem>(world.edition, { revision: revision + 1, seats: { actionCommunity: { seats: 2, reserved: 0 } } })
    expect(fewer).toMatchObject({ status: 409, body: { code: 'refused', missing: [{ path: 'seats.actionCommunity' }] } })
    await world.service.db.updateTable('seat').set({ taken: 0 }).where('editionId', '=', world.edition).execute()
  })

  it('are found by a partner’s page as `open`, with all that the element draws and nothing that staff keep', async () => {
    const { status, body } = await world.ask<ApplyDefinition>(`/embed/${world.partner.key}/editions/open?program=pursuing-equity`, {
      headers: { origin: partnerOrigin },
    })
    expect(status).toBe(200)
    expect(body.edition.tracks.map(({ isOpen, reserved }) => [isOpen, reserved])).toEqual([
      [true, undefined],
      [true, undefined],
    ])
    expect('graceMinutes' in body.edition).toBe(false)
    expect(body).toMatchObject({
      level: 1,
      program: { id: 'pursuing-equity', unit: { min: 3, max: 7 } },
      hostedUrl: `https://desk.test/apply/${body.edition.id}`,
    })
    expect(body.documents.map(({ id }) => id)).toEqual(['ceoLetter', 'ceoAndChairLetter', 'teamVideo'])
    expect(body.documents.some((document) => 'purpose' in document)).toBe(false)
    expect((await world.ask(`/embed/${world.partner.key}/editions/open?program=none`)).status).toBe(404)
  })
})
