import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@cohortium/engine'
import type { ApplyDefinition, ListView, Problem } from '@cohortium/program'
import { ask, circle, circleEdition, circleWorld, join, seenBy, staff } from '../../test/circle.ts'
import { verb, type Begun } from '../../test/life.ts'
import { KINDS, publishedEdition, type World } from '../../test/world.ts'
import { addPartner } from '../partners/index.ts'

describe.each(KINDS)('who applies, on %s', (kind) => {
  let world: World
  let chapter: Begun
  beforeAll(async () => {
    world = await circleWorld(kind)
    chapter = await join(world, { track: 'chapter', name: 'Circle of the Lakes', organisation: { name: 'Lake School' } })
    await verb(world, chapter, 'submit')
  })
  afterAll(() => world.close())

  const refused = async (who: Parameters<typeof ask>[1]): Promise<unknown> => {
    const { status, body } = await ask(world, who)
    const { issues, missing } = body as unknown as Problem
    return [status, ...(issues ?? missing ?? []).map(({ path, message }) => [path, message])]
  }

  it('begins a person by a name, with or without a school', async () => {
    const alone = await join(world, { track: 'scholar', name: '  Ana   Ruiz ' })
    expect(alone.application).toMatchObject({
      state: 'person.draft',
      applicant: { name: 'Ana Ruiz', kind: 'person' },
      organisation: null,
      within: null,
    })
    expect(alone.application.answers['application']?.answers).toEqual({ about: { name: 'Ana Ruiz' } })
    const member = await join(world, { track: 'guest', name: 'Bo', organisation: { name: 'Lake School', location: 'Duluth' } })
    expect(member.application.organisation).toMatchObject({ name: 'Lake School', location: 'Duluth' })
  })

  it('names every thing that a track asks for and was not said, in the words of the program', async () => {
    expect(await refused({ track: 'scholar' })).toEqual([422, ['name', 'Enter your name']])
    expect(await refused({ track: 'chapter' })).toEqual([
      422,
      ['name', 'Enter the name of the chapter'],
      ['organisation.name', 'Enter the name of your school'],
    ])
    expect(await refused({ track: 'member', name: 'Mo' })).toEqual([422, ['within', 'Choose the chapter that this is for']])
  })

  it('names every field of the request that is wrong, and what to put there', async () => {
    const long = 'x'.repeat(500)
    const { formToken } = await world.definition()
    const begin = async (body: object): Promise<unknown> =>
      ((await world.ask(`/embed/${world.partner.key}/applications`, { body })).body as unknown as Problem).issues?.map(
        ({ path, message }) => `${path}: ${message}`,
      )
    const said = { edition: world.edition, track: 'member', formToken, email: 'mo@school.test', name: 'Mo' }
    expect(await begin({})).toEqual([
      'edition: Give edition as text.',
      'track: Give track as text.',
      'formToken: Give formToken as text.',
      'email: Enter an e-mail address, for example name@example.org',
    ])
    expect(await begin({ ...said, edition: '', track: long, formToken: 7, organisation: 'School' })).toEqual([
      'edition: Give edition with at least 1 character.',
      'track: Give track with at most 100 characters.',
      'formToken: Give formToken as text.',
      'organisation: Give organisation as an object.',
    ])
    expect(
      await begin({ ...said, email: `${long}@school.test`, name: long, organisation: { name: 'S', location: long }, within: '7' }),
    ).toEqual([
      'email: An e-mail address has at most 254 characters. Enter another one.',
      'name: A name has at most 200 characters. Shorten it.',
      'organisation.location: A place has at most 200 characters. Shorten it.',
      'within: Nothing has this id. Choose one from the list.',
    ])
  })

  it('keeps a name composed, and refuses one with signs that nobody sees', async () => {
    const { application } = await join(world, { track: 'scholar', name: 'Zoe\u0308' })
    expect(application.applicant?.name).toBe('Zo\u00eb')
    for (const name of ['A\u202ena', 'A\u200bna', 'A\u0007na', '\u200d', '---', '\u3164', 'A\uffa0na'])
      expect([name, (await ask(world, { track: 'scholar', name })).status]).toEqual([name, 422])
    expect((await join(world, { track: 'scholar', name: 'می\u200cخواهم' })).application.applicant?.name).toBe('می\u200cخواهم')
  })

  it('takes a member into a chapter that gathers, and into nothing else', async () => {
    const within = chapter.application.id
    const { application } = await join(world, { track: 'member', name: 'Mo', within, organisation: { name: 'not asked' } })
    expect(application).toMatchObject({
      state: 'member.draft',
      within: { id: within, name: 'Circle of the Lakes', organisation: 'Lake School' },
      organisation: null,
    })
    const none = [422, ['within', 'There is no such chapter here. Choose one from the list.']]
    expect(await refused({ track: 'member', name: 'Mo', within: application.id })).toEqual(none)
    expect(await refused({ track: 'member', name: 'Mo', within: '01900000-0000-7000-8000-000000000000' })).toEqual(none)
    const next = { ...world, edition: await publishedEdition(world.service, world.host, circle, { ...circleEdition, slug: 'next' }) }
    const definition = async () => (await world.ask<ApplyDefinition>(`/embed/${world.partner.key}/editions/${next.edition}`)).body
    expect((await ask({ ...next, definition }, { track: 'member', name: 'Mo', within })).status).toBe(422)
    const draft = await join(world, { track: 'chapter', name: 'Not yet', organisation: { name: 'Lake School' } })
    expect(await refused({ track: 'member', name: 'Mo', within: draft.application.id })).toEqual([
      409,
      ['within', 'This chapter takes nobody in at the moment. Choose another, or ask those who run the program.'],
    ])
  })

  it('recognises a chapter once somebody leads it, and says who can see to that', async () => {
    const founded = await join(world, { track: 'chapter', name: 'Circle of the Hills', organisation: { name: 'Hill School' } })
    await verb(world, founded, 'submit')
    const within = founded.application.id
    const first = await staff(world, founded, 'recognise')
    expect([first.status, (first.body as unknown as Problem).missing]).toEqual([
      409,
      [{ path: 'leader', message: 'Nobody leads this chapter yet. Staff can make one of its members the leader.' }],
    ])
    const needs = async () =>
      (await world.desk<{ needs: { id: string; text: string }[] }>('staff', `/api/editions/${world.edition}/overview`)).body.needs
    expect((await needs()).find(({ id }) => id === 'leaders')?.text).toContain('Circle of the Hills')
    const member = await join(world, { track: 'member', name: 'Lin', within })
    await verb(world, member, 'submit')
    await staff(world, member, 'lead')
    expect((await staff(world, founded, 'recognise')).body).toMatchObject({
      state: 'chapter.recognised',
      label: 'Recognised',
      tags: ['enrolled', 'gathers'],
    })
    expect((await needs()).find(({ id }) => id === 'leaders')?.text).not.toContain('Circle of the Hills')
    expect((await seenBy(world, 'staff', founded)).members).toEqual([
      { id: member.application.id, name: 'Lin', label: 'Leader', tone: 'rest' },
    ])
    expect(await verify(world.service.engine, { host: world.host, id: within })).toEqual({ ok: true, faults: [] })
  })

  it('lists people and chapters by name, what they belong to beside it, and the members of one chapter', async () => {
    const list = async (query: string) => (await world.desk<ListView>('staff', `/api/editions/${world.edition}/applications?${query}`)).body
    expect(
      (await list('q=hills&sort=applicant')).rows.map(({ applicant, organisation, within }) => [applicant, organisation, within]),
    ).toEqual([['Circle of the Hills', 'Hill School', null]])
    const { rows, counts } = await list(`within=${chapter.application.id}`)
    expect(rows.map(({ applicant, within, state, isException }) => [applicant, within?.name, state, isException])).toEqual([
      ['Mo', 'Circle of the Lakes', 'member.draft', false],
    ])
    expect(counts.find(({ state }) => state === 'member.leader')).toMatchObject({ count: 1, byTrack: { member: 1 } })
    expect(counts.map(({ state }) => state)).toContain('chapter.gathering')
  })

  it('keeps what a test key began apart: nobody real begins within it, and it leads nothing real', async () => {
    const partner = await world.service.db
      .transaction()
      .execute((trx) => addPartner(trx, { host: world.host, name: 'To try out', origins: [], isTest: true }))
    const definition = async () => (await world.ask<ApplyDefinition>(`/embed/${partner.key}/editions/${world.edition}`)).body
    const trying = { ...world, partner, definition }
    const tried = await join(trying, { track: 'chapter', name: 'A trial', organisation: { name: 'Trial School' } })
    await verb(trying, tried, 'submit')
    expect(await refused({ track: 'member', name: 'Mo', within: tried.application.id })).toEqual([
      422,
      ['within', 'There is no such chapter here. Choose one from the list.'],
    ])
    expect((await ask(trying, { track: 'member', name: 'Mo', within: tried.application.id })).status).toBe(201)
    const real = await join(world, { track: 'chapter', name: 'Circle of the Shore', organisation: { name: 'Shore School' } })
    await verb(world, real, 'submit')
    const leader = await join(trying, { track: 'member', name: 'Trial leader', within: real.application.id })
    await verb(trying, leader, 'submit')
    expect((await staff(world, leader, 'lead')).status).toBe(200)
    expect((await staff(world, real, 'recognise')).status).toBe(409)
    await staff(world, tried, 'rest')
    const { needs } = (await world.desk<{ needs: { id: string; text: string }[] }>('staff', `/api/editions/${world.edition}/overview`)).body
    expect(needs.find(({ id }) => id === 'leaders')?.text).toContain('Circle of the Shore')
  })

  it('answers the same request with the same application, and another one with its key with none', async () => {
    const { formToken } = await world.definition()
    const again = async (who: object) => {
      const body = { edition: world.edition, formToken, email: 'twice@school.test', track: 'member', name: 'Mo', ...who }
      const headers = { 'idempotency-key': 'twice' }
      return (await world.ask<Begun & Problem>(`/embed/${world.partner.key}/applications`, { body, headers })).body
    }
    const within = chapter.application.id
    const first = await again({ within })
    expect((await again({ within: within.toUpperCase(), name: ' Mo ' })).application.id).toBe(first.application.id)
    expect((await again({ within, name: 'Somebody else' })).code).toBe('conflict')
    expect((await again({ within, email: 'other@school.test' })).code).toBe('refused')
  })
})
