import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { begin } from '@cohortium/engine'
import type { PreviewView } from '@cohortium/program'
import { circleWorld, join, staff } from '../../test/circle.ts'
import { verb } from '../../test/life.ts'
import { KINDS, makeWorld, type World } from '../../test/world.ts'
import { mailJobs } from './jobs.ts'
import { smtpMailer } from './mailer.ts'

describe.each(KINDS)('mail on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
  })
  afterAll(() => world?.close())

  test('beginning mails the link, and the outbox shows it as text under a strict policy', async () => {
    await world.begin({ name: '<b>Clinic</b>\r\nBcc: all@example.org', email: 'first@northern.test' })
    await world.settle()
    const list = await world.ask<string>('/outbox')
    expect(list.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(list.body).toContain('first@northern.test')
    const id = /href="\/outbox\/([0-9a-f-]{36})"/.exec(list.body)?.[1]
    const mail = await world.ask<string>(`/outbox/${id}`)
    expect(mail.body).toContain('&#60;b&#62;Clinic&#60;/b&#62;')
    expect(mail.body).not.toContain('<b>Clinic')
    expect(mail.body).toMatch(/<a href="https:&#?[^"]*|<a href="https:\/\/desk\.test\/my#rt_/)
    for (const none of ['nothing', '-'.repeat(36)]) expect([none, (await world.ask(`/outbox/${none}`)).status]).toEqual([none, 404])
  })

  test('a letter of the program is rendered once and sent once, however often its job runs', async () => {
    const { application } = await world.begin({ email: 'twice@northern.test', name: 'Twice Clinic' })
    const { service, host } = world
    const jobs = mailJobs(service)
    const job = {
      host,
      id: application.id,
      application: application.id,
      key: `${application.id}/1/0`,
      name: 'letter',
      armedSeq: null,
      payload: { letter: 'lastCall', seq: 1 },
      attempt: 1,
      isLastAttempt: false,
      at: Date.now(),
      signal: new AbortController().signal,
    }
    await jobs.letter(job)
    await jobs.letter(job)
    await world.settle()
    const rows = await service.db
      .selectFrom('mail')
      .selectAll()
      .where('applicationId', '=', application.id)
      .where('letter', '=', 'lastCall')
      .execute()
    expect(rows.map(({ state, to }) => [state, to])).toEqual([['sent', ['twice@northern.test']]])
    // the deadline in words, and what is missing as titles
    expect(rows[0]!.body).toContain('Tuesday, November 1, 2022, 11:59 PM Eastern')
    expect(rows[0]!.body).toContain('- Letter of commitment')
    const seen = await world.desk<{ subject: string; body: string; state: string }[]>('staff', `/api/mails?application=${application.id}`)
    expect(seen.body.map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(seen.body.every(({ body }) => !body.includes('rt_') && !body.includes('[[link]]'))).toBe(true)
    expect((await world.ask(`/api/mails?application=${application.id}`)).status).toBe(401)
  })
})

test('a chapter cannot have its members’ personal links in an address of its own', async () => {
  const world = await circleWorld('pglite')
  const name = 'https://elsewhere.test/[[link]]'
  const chapter = await join(world, { track: 'chapter', name, organisation: { name: 'School' } })
  await verb(world, chapter, 'submit')
  const member = await join(world, { track: 'member', name: 'Mo', email: 'mo@school.test', within: chapter.application.id })
  await staff(world, member, 'leave')
  await world.settle()
  const { text } = await world.service.db.selectFrom('outbox').select('text').where('subject', '=', 'Left').executeTakeFirstOrThrow()
  expect(text).toBe('Dear Mo | Mo |  | https://elsewhere.test/[link] | No fee | circle@institute.test\n')
  await world.close()
})

test('who has no name is greeted by the program’s word for who applies', async () => {
  const world = await circleWorld('pglite')
  const { id } = await begin(
    world.service.engine,
    { host: world.host, edition: world.edition, track: 'member' },
    { id: 'x', role: 'staff' },
  )
  const { body } = await world.desk<PreviewView>('staff', `/api/applications/${id}/leave/preview`, { body: {} })
  expect(body.letters.map((letter) => letter.body)).toEqual(['Dear candidate |  |  | no chapter | No fee | circle@institute.test'])
  await world.close()
})

describe('SMTP', () => {
  const received: string[] = []
  let answer: Error | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        received.push(text)
        done(answer)
      })
    },
  })
  let url = ''
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`
  })
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const message = {
    host: 'h',
    id: '00000000-0000-7000-8000-000000000001',
    to: ['a@example.org'],
    subject: 'Grüße',
    text: 'Hello\n',
    html: '<p>Hello</p>',
  }

  test('a mail arrives with both parts and an id of its own', async () => {
    await smtpMailer({ url, from: 'Cohortium <hello@institute.test>' }).deliver({
      ...message,
      attachment: { name: 'call.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' },
    })
    const text = received.at(-1)!
    expect(text).toContain('Message-ID: <00000000-0000-7000-8000-000000000001@institute.test>')
    expect(text).toMatch(/text\/plain/)
    expect(text).toMatch(/text\/html/)
    expect(text).toMatch(/call\.ics/)
  })

  test('what the server refuses for good is not tried again; what it refuses for now is', async () => {
    const mailer = smtpMailer({ url, from: 'hello@institute.test' })
    answer = Object.assign(new Error('No such mailbox'), { responseCode: 550 })
    await expect(mailer.deliver(message)).rejects.toMatchObject({ permanent: true })
    answer = Object.assign(new Error('Try later'), { responseCode: 451 })
    await expect(mailer.deliver(message)).rejects.toMatchObject({ permanent: false })
    answer = undefined
  })

  test('a line break in a header is refused before anything is sent', async () => {
    const before = received.length
    await expect(
      smtpMailer({ url, from: 'hello@institute.test' }).deliver({ ...message, subject: 'Hello\r\nBcc: x@example.org' }),
    ).rejects.toMatchObject({ permanent: true })
    await expect(
      smtpMailer({ url, from: 'hello@institute.test' }).deliver({ ...message, to: ['a@example.org\nBcc: x@example.org'] }),
    ).rejects.toMatchObject({ permanent: true })
    expect(received.length).toBe(before)
  })
})
