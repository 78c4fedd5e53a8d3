import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationView, ApplyDefinition, EditionInput, EditionView, Problem, ProgramCard } from '@cohortium/program'
import { chapters } from '../../test/chapters.ts'
import { baseUrl, KINDS, makeWorld, partnerOrigin, type World } from '../../test/world.ts'
import { addPartner } from '../partners/index.ts'

const input: EditionInput = {
  program: 'chapters',
  title: 'Chapters of the country',
  slug: 'chapters',
  zone: 'Europe/London',
  graceMinutes: 0,
  dates: {},
  seats: {},
}

describe.each(KINDS)('an edition of a program that leaves much open, on %s', (kind) => {
  let world: World
  let id: string
  beforeAll(async () => {
    world = await makeWorld(kind, { also: [chapters] })
  })
  afterAll(() => world?.close())

  const patch = <T = EditionView>(body: object) => world.desk<T>('staff', `/api/editions/${id}`, { method: 'PATCH', body })
  const publish = <T = EditionView>() => world.desk<T>('staff', `/api/editions/${id}/publish`, { method: 'POST' })
  const embed = <T>(rest: string) => world.ask<T>(`/embed/${world.partner.key}/${rest}`, { headers: { origin: partnerOrigin } })

  it('is a draft that names every open fact, what it is and who can give it', async () => {
    const make = (slug: string) =>
      world.desk<EditionView>('staff', '/api/editions', { body: { ...input, slug, decided: { fee: 'None', affiliates: [] } } })
    const both = await Promise.all(['chapters', 'chapters-too'].map(make))
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]) // a standing program has one, of two made at once too
    const made = both.find(({ status }) => status === 201)!
    id = made.body.id
    expect([made.body.kind, made.body.decided]).toEqual([
      'standing',
      [
        { name: 'contact', title: 'Whom to write to', kind: 'email', source: 'S-1', by: 'the founders', value: null },
        { name: 'fee', title: 'Fee', kind: 'text', source: 'S-2', by: 'the treasurer', value: 'None' },
        { name: 'affiliates', title: 'Affiliates', kind: 'list', source: 'S-3', by: 'the founders', value: null },
      ],
    ])
  })

  it('is not published before all of it is decided; what is missing is named with who can give it', async () => {
    const early = await publish<Problem>()
    expect([early.status, early.body.issues]).toEqual([
      422,
      [
        {
          path: 'decided.contact',
          code: 'edition',
          message:
            'Decide “Whom to write to”; the source leaves it open, and without it the edition stays a draft. It can be had from the founders',
        },
        {
          path: 'decided.affiliates',
          code: 'edition',
          message:
            'Decide “Affiliates”; the source leaves it open, and without it the edition stays a draft. It can be had from the founders',
        },
        {
          path: 'seats.member',
          code: 'edition',
          message: 'Say how many seats Member has; without them the edition stays a draft. It can be had from the founders',
        },
      ],
    ])
    const wrong = await patch<Problem>({ revision: 1, decided: { contact: 'nobody', colour: 'red' } })
    expect([wrong.status, wrong.body.issues?.map(({ path }) => path).toSorted()]).toEqual([422, ['decided', 'decided.contact']])
    const whole = { contact: 'hello@chapters.test', affiliates: ['North', 'South'] }
    expect((await patch({ revision: 1, decided: whole, seats: { member: { seats: 12, reserved: 0 } } })).status).toBe(200)
    const published = await publish()
    expect(published.body).toMatchObject({ state: 'published', kind: 'standing' })
    expect(published.body.decided.map(({ value }) => value)).toEqual(['hello@chapters.test', 'None', ['North', 'South']])
    const undone = await patch<Problem>({ revision: published.body.revision, decided: { fee: null } })
    expect([undone.status, undone.body.issues?.map(({ path }) => path)]).toEqual([422, ['decided.fee']])
  })

  it('stands alone: a second one is refused in words', async () => {
    const second = await world.desk<Problem>('staff', '/api/editions', { body: { ...input, slug: 'second' } })
    expect([second.status, second.body.code, second.body.message]).toEqual([
      409,
      'refused',
      'Chapters has no dates and runs as one edition, which is there already: “Chapters of the country”. Change that one.',
    ])
  })

  it('is told to applicants in its own words: whom to write to, what it costs, who may apply, its tracks without dates', async () => {
    const { status, body } = await embed<ApplyDefinition>('editions/open?program=chapters')
    expect(status).toBe(200)
    const { program, edition, within } = body
    expect([program.contact, program.locale, program.costs, program.eligibility, program.unit]).toEqual([
      'hello@chapters.test',
      'en-GB',
      [{ title: 'Fee', paidBy: '', text: 'None' }],
      ['You are a student', 'You live near the chapter'],
      { kind: 'person', min: 1, max: 1, name: true, organisation: 'optional' },
    ])
    expect([program.words.program.one, program.words.participant.many]).toEqual(['programme', 'fellows'])
    expect(edition.tracks.map(({ id: track, closesAt, isOpen, seats, capacity, unit, within: in_, reserved }) => [track, closesAt, isOpen, seats, capacity, unit.kind, in_, reserved])).toEqual([
      ['chapter', null, true, null, 'none', 'chapter', undefined, undefined],
      ['member', null, true, 12, 'approximate', 'person', 'chapter', undefined],
    ]) // prettier-ignore
    expect(within).toEqual({ chapter: [] })
  })

  it('lists the chapters that take members by name and place: no draft, and what was only tried out on a test page alone', async () => {
    const listed = async (key: string) => (await world.ask<ApplyDefinition>(`/embed/${key}/editions/open?program=chapters`)).body.within
    const begin = async (key: string, name: string) => {
      const { formToken, edition } = (await world.ask<ApplyDefinition>(`/embed/${key}/editions/open?program=chapters`)).body
      const begun = await world.ask<{ token: string; application: ApplicationView }>(`/embed/${key}/applications`, {
        body: {
          edition: edition.id,
          track: 'chapter',
          formToken,
          email: 'lead@north.test',
          name,
          organisation: { name: 'Northern College' },
        },
      })
      expect(begun.status).toBe(201)
      return begun.body
    }
    const send = async (key: string, { token, application }: { token: string; application: ApplicationView }) => {
      const own = `/embed/${key}/applications/${application.id}`
      const body = { form: 'application', fields: { 'about.why': 'To listen' }, versions: {} }
      await world.ask(`${own}/answers`, { method: 'PATCH', token, body })
      expect((await world.ask(`${own}/submit`, { token, body: {} })).status).toBe(200)
    }
    const { key } = world.partner
    const begun = await begin(key, 'Northern chapter')
    expect(await listed(key)).toEqual({ chapter: [] })
    await send(key, begun)
    const northern = { id: begun.application.id, name: 'Northern chapter', organisation: 'Northern College' }
    expect(await listed(key)).toEqual({ chapter: [northern] })
    const test = await world.service.db
      .transaction()
      .execute((trx) => addPartner(trx, { host: world.host, name: 'To try out', origins: [], isTest: true }))
    const tried = await begin(test.key, 'A made-up chapter')
    await send(test.key, tried)
    expect([await listed(key), (await listed(test.key))?.['chapter']?.map(({ name }) => name)]).toEqual([
      { chapter: [northern] },
      ['A made-up chapter', 'Northern chapter'],
    ])
  })

  it('is one of several to choose from: a page that names no program is told which there are', async () => {
    const cards = await embed<ProgramCard[]>('programs')
    expect(
      cards.body.map(({ id: program, title, locale, words, edition }) => [program, title, locale, words.program.one, edition?.title]),
    ).toEqual([
      ['pursuing-equity', 'Pursuing Equity', 'en-US', 'program', 'Pursuing Equity 2023'],
      ['chapters', 'Chapters', 'en-GB', 'programme', 'Chapters of the country'],
    ])
    expect(cards.body[1]!.edition!.decided.map(({ name }) => name)).toEqual(['contact', 'fee', 'affiliates'])
    const unsaid = await embed<Problem>('editions/open')
    expect([unsaid.status, unsaid.body.message]).toEqual([
      409,
      'Several programs answer to this address. Name one of them as program: chapters (Chapters), pursuing-equity (Pursuing Equity).',
    ])
    expect((await embed<ApplyDefinition>('editions/open?program=chapters')).body.edition.id).toBe(id)
    const one = await world.service.db
      .transaction()
      .execute((trx) => addPartner(trx, { host: world.host, name: 'Of one', origins: [], programs: ['chapters'] }))
    const own = await world.ask<ProgramCard[]>(`/embed/${one.key}/programs`)
    expect(own.body.map(({ id: program }) => program)).toEqual(['chapters'])
    expect((await world.ask<ApplyDefinition>(`/embed/${one.key}/editions/open`)).body.program.id).toBe('chapters')
    expect((await world.ask(`/embed/${one.key}/editions/2023`)).status).toBe(404)
  })

  it('is a card of our own page, which needs no script; a program that takes none now is named below', async () => {
    expect((await world.ask<string>('/apply')).body).toContain('Nothing takes applications at the moment')
    await world.service.db
      .transaction()
      .execute((trx) => addPartner(trx, { host: world.host, name: 'The Institute', origins: [baseUrl], isOwn: true }))
    const page = await world.ask<string>('/apply')
    expect([page.status, page.headers.get('content-security-policy')?.includes('unsafe'), page.body.includes('<script')]).toEqual([
      200,
      false,
      false,
    ])
    expect(page.body).toContain(`href="/apply/${id}"`)
    expect(page.body).toContain(`href="/apply/${world.edition}"`)
    expect(page.body).toContain('Apply by <time datetime="2022-11-02T03:59:59.999Z">November 1, 2022</time>.')
    expect(page.body).toContain('Apply at any time.')
    expect(page.body).toContain('The program runs from January 2023 to June 2024.')
    expect(page.body).toContain('lang="en-GB"')
    await world.service.db.updateTable('edition').set({ state: 'closed' }).where('id', '=', id).execute()
    const later = (await world.ask<string>('/apply')).body
    expect([later.includes(`href="/apply/${id}"`), later.includes('Not taking applications now: Chapters.')]).toEqual([false, true])
  })
})
