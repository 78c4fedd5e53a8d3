import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addPartner } from '../partners/index.ts'
import { baseUrl, KINDS, makeWorld, type World } from '../../test/world.ts'

describe.each(KINDS)('the informational call on %s', (kind) => {
  let world: World
  let address: string
  beforeAll(async () => {
    world = await makeWorld(kind)
    address = `/embed/${world.partner.key}/calls/${world.edition}`
    await world.moveTo('2022-09-10T12:00:00Z')
  })
  afterAll(() => world?.close())

  test('before it one signs up, once, and is mailed a calendar file with the instant of the source (IHI-23)', async () => {
    const settings = { joinUrl: 'https://calls.test/room', recordingUrl: null }
    expect((await world.desk('staff', `/api/editions/${world.edition}/call`, { method: 'PUT', body: settings })).body).toEqual({
      title: 'Informational call',
      startsAt: '2022-09-21T19:00:00.000Z',
      isOver: false,
      pageUrl: `${baseUrl}/call/${world.edition}`,
      ...settings,
      signUps: [],
    })
    expect((await world.ask(address)).body).toMatchObject({
      startsAt: '2022-09-21T19:00:00.000Z',
      endsAt: '2022-09-21T20:00:00.000Z',
      when: 'Wednesday, September 21, 2022, 3:00 PM Eastern',
      isOver: false,
      recordingUrl: null,
    })

    for (let n = 0; n < 2; n++) expect((await world.ask(address, { body: { email: 'Sam@northern.test', name: 'Sam' } })).status).toBe(200)
    await world.settle()
    const mails = await world.service.db.selectFrom('outbox').selectAll().where('subject', 'like', '%signed up%').execute()
    expect(mails.map(({ to }) => to)).toEqual([['sam@northern.test']])
    expect(mails[0]!.text).toContain('https://calls.test/room')
    expect(mails[0]!.attachment?.content).toMatch(/DTSTART:20220921T190000Z[\s\S]*DTEND:20220921T200000Z/)
    expect((await world.desk<{ signUps: unknown }>('staff', `/api/editions/${world.edition}/call`)).body.signUps).toEqual([
      { name: 'Sam', email: 'sam@northern.test' },
    ])
    expect((await world.ask(address, { body: { email: 'no address', name: 'Sam' } })).status).toBe(422)
  })

  test('after it nobody signs up, and the recording is there', async () => {
    await world.desk('staff', `/api/editions/${world.edition}/call`, {
      method: 'PUT',
      body: { joinUrl: null, recordingUrl: 'https://calls.test/recording' },
    })
    expect((await world.ask(address)).body['recordingUrl']).toBeNull()
    await world.moveTo('2022-09-21T20:00:01Z')
    expect((await world.ask(address)).body).toMatchObject({ isOver: true, recordingUrl: 'https://calls.test/recording' })
    expect((await world.ask(address, { body: { email: 'late@northern.test', name: 'Late' } })).status).toBe(409)
    expect(
      (
        await world.desk('staff', `/api/editions/${world.edition}/call`, {
          method: 'PUT',
          body: { joinUrl: 'javascript:alert(1)', recordingUrl: null },
        })
      ).status,
    ).toBe(422)
  })
})

describe.each(KINDS)('our own page of the call on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind, { limits: { lostLink: 6 } })
    await world.service.db
      .transaction()
      .execute((trx) => addPartner(trx, { host: world.host, name: 'The Institute', origins: [baseUrl], isOwn: true }))
    await world.moveTo('2022-09-10T12:00:00Z')
  })
  afterAll(() => world?.close())

  const open = async (name = '2023') => {
    const { status, body, headers } = await world.ask<string>(`/call/${name}`)
    return { status, html: body, headers }
  }
  const post = async (fields: Record<string, string>, headers: Record<string, string> = { origin: baseUrl }) => {
    const body = new URLSearchParams(fields).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const response = await world.request(new Request(`${baseUrl}/call/2023`, { method: 'POST', body, headers: { ...type, ...headers } }))
    return { status: response.status, html: await response.text(), headers: response.headers }
  }
  const mails = async () => {
    await world.settle()
    const rows = await world.service.db
      .selectFrom('outbox')
      .selectAll()
      .where('subject', 'like', 'Informational call%')
      .orderBy('deliveredAt')
      .execute()
    return rows.map(({ subject, text, attachment }) => [subject, /https:\S+/.exec(text)?.[0], attachment?.name])
  }

  test('says when in words and zone, works without a script, and lets its own form’s post show where it came from', async () => {
    for (const name of ['2023', world.edition]) {
      const { status, html, headers } = await open(name)
      expect([status, html.includes('<h1>Informational call</h1>'), /<script|\bstyle=|\bon\w+=/.test(html)]).toEqual([200, true, false])
      expect(html).toContain('<time datetime="2022-09-21T19:00:00.000Z">Wednesday, September 21, 2022, 3:00 PM Eastern</time>')
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/)
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
    const { status, html, headers } = await open('none')
    expect([status, html.includes('There is no such edition.'), headers.get('content-type')]).toEqual([
      404,
      true,
      'text/html; charset=UTF-8',
    ])
  })

  test('what is wrong is said at its field, in the same words above, and what was typed stays', async () => {
    const { status, html } = await post({ name: ' ', email: '"><script>' })
    expect(status).toBe(422)
    expect(html).toContain('<title>Error: Informational call')
    expect([...html.matchAll(/<li><a href="(#\w+)">([^<]+)/g)].map(([, ...parts]) => parts)).toEqual([
      ['#name', 'Enter your name'],
      ['#email', 'Enter your e-mail address, like name@example.org'],
    ])
    expect(
      [...html.matchAll(/id="\w+-error"><svg[^]+?<\/svg><span class="unseen">Error: <\/span>([^<]+)/g)].map(([, words]) => words),
    ).toEqual(['Enter your name', 'Enter your e-mail address, like name@example.org'])
    expect(html).toContain('value="&#34;&#62;&#60;script&#62;" aria-describedby="email-hint email-error" aria-invalid="true"')
    expect(await mails()).toEqual([])
  })

  test('another page’s form signs nobody up', async () => {
    const sam = { name: 'Sam', email: 'sam@northern.test' }
    for (const headers of [{ origin: 'https://evil.test' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[])
      expect([headers, (await post(sam, headers)).status]).toEqual([headers, 403])
    expect((await world.ask('/call/2023', { body: sam })).status).toBe(415)
    expect((await post({ ...sam, name: `Sam${String.fromCharCode(0)}` })).status).toBe(422)
    expect(await mails()).toEqual([])
  })

  test('signs up once, and mails the place when it is known and when it changes', async () => {
    for (let n = 0; n < 2; n++) {
      const { status, html } = await post({ name: 'Sam', email: ' Sam@northern.test' }, { 'sec-fetch-site': 'same-origin', origin: 'null' })
      expect([status, html.includes('<strong>Sam@northern.test</strong>, with a calendar file.')]).toEqual([200, true])
    }
    const signedUp = ['Informational call: you are signed up', undefined, 'call.ics']
    expect(await mails()).toEqual([signedUp])
    const put = (joinUrl: string | null) =>
      world.desk('staff', `/api/editions/${world.edition}/call`, { method: 'PUT', body: { joinUrl, recordingUrl: null } })
    for (const place of ['https://calls.test/a', 'https://calls.test/a', null, 'https://calls.test/b']) {
      expect((await put(place)).status).toBe(200)
      await world.settle()
    }
    const where = 'Informational call: where it is held'
    expect(await mails()).toEqual([signedUp, [where, 'https://calls.test/a', 'call.ics'], [where, 'https://calls.test/b', 'call.ics']])
  })

  test('a link that is none is refused at its field', async () => {
    const body = { joinUrl: 'http://calls.test', recordingUrl: null }
    expect((await world.desk('staff', `/api/editions/${world.edition}/call`, { method: 'PUT', body })).body).toMatchObject({
      issues: [{ path: 'joinUrl', message: 'Enter a link that begins with https://' }],
    })
  })

  test('once it is over it holds the recording, and the form’s definition says so', async () => {
    const url = `${baseUrl}/call/${world.edition}`
    const call = { title: 'Informational call', at: '2022-09-21T19:00:00.000Z', url }
    expect((await world.definition()).call).toEqual({ ...call, isOver: false })
    await world.moveTo('2022-09-21T20:00:01Z')
    expect((await world.definition()).call).toEqual({ ...call, isOver: true })
    const before = await open()
    expect([before.html.includes('<form'), before.html.includes('The recording will be posted here.')]).toEqual([false, true])
    const late = await post({ name: 'Late', email: 'late@northern.test' })
    expect([late.status, late.html.includes('The call is over')]).toEqual([409, true])
    const body = { joinUrl: null, recordingUrl: 'https://calls.test/recording?a=1&b=2' }
    await world.desk('staff', `/api/editions/${world.edition}/call`, { method: 'PUT', body })
    expect((await open()).html).toContain('href="https://calls.test/recording?a=1&#38;b=2" rel="noreferrer">Watch the recording</a>')
  })

  test('too many posts in a minute are told so, as a page', async () => {
    let last = await post({})
    for (let n = 0; n < 6; n++) last = await post({})
    expect([last.status, last.html.includes('Wait a minute, then try again.'), last.headers.get('retry-after')]).toEqual([429, true, '60'])
  })
})
