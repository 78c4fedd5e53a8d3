import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeAnswers } from '../test/answers.ts'
import { embed, fill, look, save, submitted, verb, type Begun } from '../test/life.ts'
import { KINDS, makeWorld, type World } from '../test/world.ts'

/** Each canary is a word that stands in one place alone; where else it turns up, something leaks. */
const canary = {
  answer: 'canary-answer',
  draft: 'canary-draft',
  note: 'canary-note',
  reason: 'canary-reason',
  missed: 'canary-missed',
  email: 'canary-email',
}
const found = (text: string): string[] => Object.values(canary).filter((word) => text.includes(word))

describe.each(KINDS)('a person’s words on %s', (kind) => {
  let world: World
  let sent: Begun
  let draft: Begun
  beforeAll(async () => {
    world = await makeWorld(kind)
    sent = await world.begin({ name: 'Sent Health', track: 'actionCommunity', email: `${canary.email}@mail.test` })
    await fill(world, sent)
    const field = Object.entries(completeAnswers((await world.definition()).form)).find(
      ([path, value]) => typeof value === 'string' && path === 'organization.name',
    )![0]
    await save(world, sent, { [field]: canary.answer }, (await look(world, sent)).answers['application']!.versions)
    await verb(world, sent, 'submit')
    draft = await world.begin({ name: 'Draft Health' })
    await save(world, draft, { [field]: canary.draft })
    await world.desk('staff', `/api/applications/${sent.application.id}/redirect`, {
      body: { stoodOut: canary.note, missed: canary.missed, next: '' },
    })
    await verb(world, sent, 'declineOffer')
    await verb(world, draft, 'withdraw', { reason: canary.reason })
    await world.settle()
  })
  afterAll(() => world.close())

  it('stand in no event, no job and no line of the operator’s log', async () => {
    const rows = await sql<{ text: string }>`
      select 'event' || row_to_json(e)::text as text from event e union all select 'job' || row_to_json(j)::text from job j
      union all select 'application' || row_to_json(a)::text from application a`.execute(world.service.db)
    expect(rows.rows.length).toBeGreaterThan(6)
    expect(rows.rows.filter(({ text }) => found(text).length > 0)).toEqual([])
    expect(found(JSON.stringify(world.logs))).toEqual([])
  })

  it('are not repeated by an error, whoever asks and whatever is wrong with the rest', async () => {
    const { id } = sent.application
    const bad = { stoodOut: `${canary.note} ${'x'.repeat(4000)}`, missed: canary.missed, next: 7 }
    const answers = [
      await world.desk('staff', `/api/applications/${id}/decline`, { body: bad }),
      await world.desk('staff', `/api/applications/${id}/decline/preview`, { body: bad }),
      await world.desk('reviewer', `/api/applications/${id}/decline`, { body: bad }),
      await verb(world, draft, 'withdraw', { reason: `${canary.reason}${'x'.repeat(4000)}` }),
      await verb(world, draft, 'submit'),
      await save(world, draft, { 'organization.name': { x: canary.draft } }),
      await save(world, sent, { 'organization.name': canary.answer }),
      await world.ask(embed(world, sent), { token: draft.token }),
      await world.ask(`/embed/${world.partner.key}/lost-link`, { body: { edition: 'open', email: `${canary.email} @mail.test` } }),
    ]
    expect(answers.map(({ status }) => status >= 400)).toEqual(answers.map(() => true))
    expect(answers.map(({ body }) => found(JSON.stringify(body)))).toEqual(answers.map(() => []))
  })

  it('of one stay with one: no list, page, definition or answer to another holds them', async () => {
    const key = world.partner.key
    const other = await submitted(world)
    const open = [
      '/api/programs',
      '/api/openapi.json',
      '/api/docs',
      '/api/me',
      '/my',
      `/apply/${world.edition}`,
      `/embed/${key}/editions/open`,
      `/embed/${key}/calls/${world.edition}`,
      '/livez',
      '/readyz',
    ]
    const texts = await Promise.all(open.map(async (place) => JSON.stringify((await world.ask(place)).body)))
    texts.push(JSON.stringify(await look(world, other)))
    const edition = `/api/editions/${world.edition}`
    for (const role of ['reviewer', 'officer', 'seniorLeader'] as const)
      for (const place of [
        '/api/me',
        '/api/editions',
        edition,
        `${edition}/applications?q=${canary.email}`,
        `/api/applications/${other.application.id}`,
        `/api/applications/${draft.application.id}`,
      ])
        texts.push(JSON.stringify((await world.desk(role, place)).body))
    for (const place of [
      `${edition}/applications`,
      `${edition}/overview`,
      '/api/organisations',
      '/api/editions',
      edition,
      `/api/mails?application=${other.application.id}`,
      '/api/jobs?state=waiting',
      '/api/jobs',
    ])
      texts.push(JSON.stringify((await world.desk('staff', place)).body))
    expect(texts.map(found).filter((words) => words.length > 0)).toEqual([])
  })

  it('that staff read among themselves reach no applicant: letters to staff, nor the names of who decided', async () => {
    await sql`update mail set audience = 'staff', subject = 'canary-staff', body = 'canary-staff' where application_id = ${sent.application.id} and letter = 'link'`.execute(
      world.service.db,
    )
    const mine = JSON.stringify(await look(world, sent))
    expect([found(mine).toSorted(), mine.includes('canary-staff'), mine.includes('Ana staff')]).toEqual([
      [canary.answer, canary.email, canary.missed, canary.note],
      false,
      false,
    ])
    expect(JSON.stringify(await look(world, draft))).not.toContain('Ana staff')
  })
})
