import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@cohortium/engine'
import type { ApplicationView, Problem } from '@cohortium/program'
import { embed, fill, look, save, submitted, verb } from '../../test/life.ts'
import { KINDS, makeWorld, start, type World } from '../../test/world.ts'

const day = 86_400_000

describe.each(KINDS)('an application over HTTP on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
  })
  afterAll(() => world.close())

  it('begins with a token, a reference and a mail that leads back', async () => {
    const { token, application } = await world.begin()
    expect(token).toMatch(/^rt_/)
    expect(application).toMatchObject({
      state: 'draft',
      track: 'learningNetwork',
      organisation: { name: 'Northern Clinic', location: 'Duluth, Minnesota' },
      isDemo: false,
      seq: 1,
    })
    expect(application.reference).toMatch(/^PE-[2-9A-Z]{4}$/)
    expect(application.allowed.map(({ verb: name }) => name)).toEqual(['chooseTrack', 'submit', 'withdraw'])
    expect(application.missing.map(({ path }) => path)).toContain('documents.ceoLetter')
    await world.settle()
    const mails = await world.service.db.selectFrom('mail').select(['to', 'letter']).where('applicationId', '=', application.id).execute()
    expect(mails).toEqual([{ to: ['lead@northern.test'], letter: 'link' }])
  })

  it('begins one application for one form token, whatever the key; the same key and address answer with the same application', async () => {
    const { formToken } = await world.definition()
    const body = {
      edition: world.edition,
      track: 'learningNetwork',
      formToken,
      email: 'once@northern.test',
      organisation: { name: 'Once' },
    }
    const begin = (key: string, email = body.email) =>
      world.ask<{ token: string; application: ApplicationView }>(`/embed/${world.partner.key}/applications`, {
        body: { ...body, email },
        headers: { 'idempotency-key': key },
      })
    const first = await begin('a')
    const again = await begin('a')
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body.application.id).toBe(first.body.application.id)
    expect(again.body.token).not.toBe(first.body.token)
    expect(await begin('b')).toMatchObject({ status: 409, body: { code: 'refused' } })
    expect(await begin('a', 'other@northern.test')).toMatchObject({ status: 409, body: { code: 'refused' } })
  })

  it('refuses a form token that is forged, another edition’s, or a day old', async () => {
    const { formToken } = await world.definition()
    const begin = (token: string) =>
      world.ask(`/embed/${world.partner.key}/applications`, {
        body: { edition: world.edition, track: 'learningNetwork', formToken: token, email: 'x@y.test', organisation: { name: 'X' } },
      })
    expect((await begin(`${formToken}x`)).status).toBe(409)
    expect((await begin('nonsense')).status).toBe(409)
    await world.moveTo(start + day + 60_000)
    expect((await begin(formToken)).status).toBe(409)
    await world.moveTo(start)
  })

  it('keeps each field under its own version and gives back what met a newer one', async () => {
    const begun = await world.begin()
    const said = {
      answers: { organization: { name: 'Northern Clinic', location: 'Duluth, Minnesota' } },
      versions: { 'organization.name': 1, 'organization.location': 1 },
    }
    expect((await look(world, begun)).answers).toEqual({ application: said }) // what was said to begin is not asked again
    const first = await save(
      world,
      begun,
      { 'organization.type': 'hospital', 'organization.location': 'Duluth' },
      { 'organization.location': 1 },
    )
    expect(first).toMatchObject({ status: 200, body: { versions: { 'organization.type': 1, 'organization.location': 2 }, conflicts: [] } })
    const second = await save(world, begun, { 'organization.name': 'Northern Clinics' }, { 'organization.name': 1 })
    expect(second.body.versions).toEqual({ 'organization.name': 2 })
    const late = await save(
      world,
      begun,
      { 'organization.name': 'My own name', 'organization.location': 'Saint Paul' },
      { 'organization.name': 1, 'organization.location': 2 },
    )
    expect(late.body).toMatchObject({
      versions: { 'organization.location': 3 },
      conflicts: [{ path: 'organization.name', theirs: 'Northern Clinics', yours: 'My own name', version: 2 }],
    })
    expect((await look(world, begun)).answers).toEqual({
      application: {
        answers: { organization: { name: 'Northern Clinics', location: 'Saint Paul', type: 'hospital' } },
        versions: { 'organization.name': 2, 'organization.location': 3, 'organization.type': 1 },
      },
    })
  })

  it('takes the same save again when its answer was lost, lists of people too', async () => {
    const begun = await world.begin()
    const fields = { 'team.members': [{ role: 'Nurse', name: 'Sam' }] }
    expect((await save(world, begun, fields)).body).toMatchObject({ versions: { 'team.members': 1 }, conflicts: [] })
    expect((await save(world, begun, fields)).body).toMatchObject({ versions: { 'team.members': 1 }, conflicts: [] })
  })

  it('refuses fields that the form does not have, and shapes that no draft may hold, each by its path', async () => {
    const begun = await world.begin()
    const { status, body } = await save(world, begun, {
      'organization.shoeSize': 1,
      '__proto__.x': 1,
      'team.members': [{ name: 'Sam', secret: 'x' }],
      'organization.name': { deep: {} },
    })
    expect(status).toBe(422)
    expect((body as unknown as Problem).issues?.map(({ path }) => path)).toEqual([
      'organization.shoeSize',
      '__proto__.x',
      'team.members.0.secret',
      'organization.name',
    ])
    expect((await save(world, begun, { 'month.progress': 'x' }, {}, 'update')).status).toBe(422)
    expect((await save(world, begun, { 'contact.name': 'x' }, {}, 'roster')).status).toBe(409)
    expect(Object.keys((await look(world, begun)).answers)).toEqual(['application'])
    expect((await look(world, begun)).answers['application']?.versions).toEqual({ 'organization.name': 1, 'organization.location': 1 })
  })

  it('names what an incomplete application lacks, in words, and writes nothing', async () => {
    const begun = await world.begin()
    const { status, body } = await verb(world, begun, 'submit')
    expect(status).toBe(409)
    const problem = body as unknown as Problem
    expect(problem.code).toBe('refused')
    expect(problem.missing).toContainEqual({ path: 'documents.ceoLetter', message: 'Upload: Letter of commitment' })
    expect(problem.missing?.every(({ message, path }) => message !== path && message.length > 0)).toBe(true)
    expect(problem.missing).toEqual((await look(world, begun)).missing)
    expect((await look(world, begun)).seq).toBe(1)
  })

  it('freezes what was sent: the event names the copy, and later drafts are refused', async () => {
    const begun = await submitted(world)
    const { id } = begun.application
    expect(begun.application).toMatchObject({ state: 'review', missing: [] })
    const { evidence } = await world.service.db
      .selectFrom('event')
      .select('evidence')
      .where('subjectId', '=', id)
      .where('type', '=', 'submit')
      .executeTakeFirstOrThrow()
    const copy = await world.service.db.selectFrom('answerCopy').select(['touched', 'forms']).where('applicationId', '=', id).execute()
    expect(copy.map(({ touched }) => touched)).toEqual([evidence['copy']])
    expect(Object.keys(evidence['documents'] as object)).toEqual(['ceoLetter'])
    const late = await save(world, begun, { 'organization.name': 'Too late' })
    const message = 'This part of the application can no longer be changed.'
    expect(late).toMatchObject({ status: 409, body: { code: 'refused', message, missing: [{ path: 'state', message }] } })
    expect(copy[0]?.forms['application']?.answers['organization']).toMatchObject({ size: 1 })
    await world.settle()
    expect((await look(world, begun)).letters.map(({ subject }) => subject)).toEqual(['We have your application to the Learning Network'])
    expect(await verify(world.service.engine, { host: world.host, id })).toEqual({ ok: true, faults: [] })
  })

  it('answers the same key with the one event, and another body under it with a conflict', async () => {
    const begun = await world.begin()
    await fill(world, begun)
    const [first, second] = [await verb(world, begun, 'submit', {}, 'k1'), await verb(world, begun, 'submit', {}, 'k1')]
    expect([first.status, second.status, second.body.seq]).toEqual([200, 200, first.body.seq])
    const third = await verb(world, begun, 'withdraw', { reason: 'Other plans' }, 'k1')
    expect(third).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(await verb(world, begun, 'submit', {}, 'k2')).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  it('spares who prefers nothing the answer to a verb, and refuses as ever', async () => {
    const begun = await world.begin()
    await fill(world, begun)
    const prefer = (name: string) =>
      world.ask(embed(world, begun, `/${name}`), { token: begun.token, body: {}, headers: { prefer: 'respond-async, return=minimal' } })
    const { status, headers, body } = await prefer('submit')
    expect([status, headers.get('preference-applied'), body]).toEqual([204, 'return=minimal', ''])
    expect((await look(world, begun)).label).toBe('Received')
    expect((await prefer('submit')).status).toBe(403)
  })

  it('takes an application to the end of its grace, and not a moment later', async () => {
    const [inTime, late] = [await world.begin(), await world.begin()]
    await fill(world, inTime)
    await fill(world, late)
    const closes = Date.parse((await look(world, inTime)).edition.tracks.find(({ id }) => id === 'learningNetwork')!.closesAt!)
    await world.moveTo(closes + 14 * 60_000)
    expect((await verb(world, inTime, 'submit')).status).toBe(200)
    await world.moveTo(closes + 16 * 60_000)
    const refused = await verb(world, late, 'submit')
    expect([403, 409]).toContain(refused.status)
    await world.settle()
    expect((await look(world, late)).state).toBe('closed')
    expect((await world.definition()).edition.tracks.map(({ isOpen }) => isOpen)).toEqual([false, false])
    expect(
      await world.ask(`/embed/${world.partner.key}/applications`, {
        body: {
          edition: world.edition,
          track: 'learningNetwork',
          formToken: (await world.definition()).formToken,
          email: 'late@x.test',
          organisation: { name: 'Late' },
        },
      }),
    ).toMatchObject({
      status: 409,
      body: {
        code: 'refused',
        missing: [{ path: 'deadline', message: 'Learning Network closed on Tuesday, November 1, 2022, 11:59 PM Eastern.' }],
      },
    })
    await world.moveTo(start)
  })

  it('answers a stranger’s application exactly as one that does not exist', async () => {
    const [mine, theirs] = [await world.begin(), await world.begin()]
    const stranger = await world.ask(embed(world, theirs), { token: mine.token })
    const nobody = await world.ask(embed(world, theirs).replace(theirs.application.id, '01900000-0000-7000-8000-000000000000'), {
      token: mine.token,
    })
    const plain = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({ status, body: { ...body, requestId: '' } })
    expect(plain(stranger)).toEqual(plain(nobody))
    expect(stranger.status).toBe(404)
    expect((await world.ask(embed(world, mine))).status).toBe(401)
    expect((await world.ask(embed(world, mine), { token: `${mine.token.slice(0, -2)}xx` })).status).toBe(401)
  })
})
