import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationView, Field, FormDefinition, Privacy, Role } from '@cohortium/program'
import { completeAnswers } from '../../test/answers.ts'
import { embed, fill, look, save, verb, type Begun } from '../../test/life.ts'
import { KINDS, makeWorld, type World } from '../../test/world.ts'
import { visibleAnswers } from './sight.ts'

/** A complete draft whose every text names its class: `canary-contact-…`. */
function planted(form: FormDefinition, mark: string): Record<string, unknown> {
  const plant = (field: Field, value: unknown): unknown => {
    const words = `canary-${mark}-${field.privacy}-${field.name}`
    if (field.type === 'text' || field.type === 'longText') return words
    if (field.type === 'email') return `${words}@mail.test`
    if (field.type !== 'group') return value
    return (value as Record<string, unknown>[]).map((item) =>
      Object.fromEntries((field.fields ?? []).map((one) => [one.name, plant(one, item[one.name])])),
    )
  }
  const answers = completeAnswers(form)
  return Object.fromEntries(
    form.pages.flatMap(({ id, fields }) => fields.map((field) => [`${id}.${field.name}`, plant(field, answers[`${id}.${field.name}`])])),
  )
}

const canaries = (mark: string, answers: unknown): Set<string> =>
  new Set([...JSON.stringify(answers).matchAll(new RegExp(`canary-${mark}-(\\w+)-`, 'g'))].map(([, kind]) => kind!))

describe.each(KINDS)('what someone may see on %s', (kind) => {
  let world: World
  let sent: Begun
  let draft: Begun
  const roles: Role[] = ['staff', 'reviewer', 'officer', 'seniorLeader']

  beforeAll(async () => {
    world = await makeWorld(kind)
    const { form } = await world.definition()
    sent = await world.begin({ name: 'Sent Health', email: 'canary-sent-contact-applicant@mail.test', track: 'actionCommunity' })
    await fill(world, sent)
    const { versions } = (await look(world, sent)).answers['application']!
    await save(world, sent, planted(form, 'sent'), versions)
    await verb(world, sent, 'submit')
    draft = await world.begin({ name: 'Draft Health', email: 'canary-draft-contact-applicant@mail.test' })
    await save(world, draft, planted(form, 'draft'))
    await world.settle()
  })
  afterAll(() => world.close())

  /** Everything this role can reach of both applications, and lists of them. */
  async function crawl(role: Role): Promise<string> {
    const addresses = [sent, draft].flatMap(({ application: { id } }) => [
      `/api/applications/${id}`,
      `/api/applications/${id}/log`,
      `/api/mails?application=${id}`,
    ])
    const edition = `/api/editions/${world.edition}`
    const all = await Promise.all(
      [
        ...addresses,
        edition,
        `${edition}/overview`,
        `${edition}/applications`,
        `${edition}/applications?q=canary`,
        '/api/editions',
        '/api/organisations',
        '/api/jobs?state=waiting',
        '/api/me',
      ].map((address) => world.desk(role, address)),
    )
    return JSON.stringify(all.filter(({ status }) => status === 200).map(({ body }) => body))
  }

  it('shows a draft to its author alone, and what was sent by class: staff all but special, reviewers no contact, others nothing', async () => {
    const seen: Record<string, unknown> = {}
    for (const role of roles) {
      // staff write to an applicant, draft or not
      const text = (await crawl(role)).replaceAll(/canary-\w+-contact-applicant@mail\.test/g, (address) =>
        role === 'staff' ? '' : address,
      )
      seen[role] = { sent: [...canaries('sent', text)].toSorted(), draft: [...canaries('draft', text)] }
    }
    expect(seen).toEqual({
      staff: { sent: ['confidential', 'contact', 'public'], draft: [] },
      reviewer: { sent: ['confidential', 'public'], draft: [] },
      officer: { sent: ['public'], draft: [] },
      seniorLeader: { sent: ['public'], draft: [] },
    })
  })

  it('finds an applicant by their address for staff alone', async () => {
    const search = (role: Role) =>
      world.desk<{ total: number }>(role, `/api/editions/${world.edition}/applications?q=canary-sent-contact-applicant`)
    expect([(await search('staff')).body.total, (await search('reviewer')).body.total]).toEqual([1, 0])
  })

  it('shows an applicant their own, and nothing of another’s', async () => {
    const mine = JSON.stringify(await look(world, draft))
    expect([...canaries('draft', mine)].toSorted()).toEqual(['confidential', 'contact', 'public'])
    expect(mine).not.toContain('canary-sent')
    expect((await world.ask(embed(world, sent), { token: draft.token })).status).toBe(404)
  })

  it('keeps what staff write among themselves from the applicant', async () => {
    const { id } = sent.application
    expect((await world.desk('staff', `/api/applications/${id}/invite`, { body: { note: 'Welcome to you all' } })).status).toBe(200)
    expect((await verb(world, sent, 'accept')).status).toBe(200)
    expect(
      (await world.desk('staff', `/api/applications/${id}/enroll`, { body: { reason: 'canary-staff-only: the board asked for it' } }))
        .status,
    ).toBe(200)
    await world.settle()
    const seen = JSON.stringify(await look(world, sent))
    expect(seen).toContain('Welcome to you all')
    expect(seen).not.toContain('canary-staff-only')
    expect(JSON.stringify((await world.desk('staff', `/api/applications/${id}/log`)).body)).toContain('canary-staff-only')
  })

  it('answers absent, not null: a reviewer’s view has no key for what is hidden', async () => {
    const { body } = await world.desk<ApplicationView>('reviewer', `/api/applications/${sent.application.id}`)
    expect(body.answers['application']!.answers['team']).toBeUndefined()
    expect(Object.keys(body.answers['application']!.versions).filter((path) => path.startsWith('team'))).toEqual([])
    expect({ letters: body.letters, clocks: body.clocks, tasks: body.tasks }).toEqual({ letters: [], clocks: [], tasks: [] })
  })
})

it('never shows a special field, alone or within a group', () => {
  const field = (name: string, privacy: Privacy): Field => ({ name, type: 'text', title: name, required: false, privacy })
  const form: FormDefinition = {
    id: 'f',
    level: 1,
    title: 'F',
    pages: [
      {
        id: 'page',
        title: 'Page',
        fields: [
          field('open', 'public'),
          field('race', 'special'),
          {
            name: 'members',
            type: 'group',
            title: 'M',
            required: false,
            privacy: 'contact',
            fields: [field('name', 'contact'), field('identity', 'special')],
          },
        ],
      },
    ],
  }
  const answers = {
    page: { open: 'o', race: 'canary', members: [{ name: 'n', identity: 'canary', forged: 'canary' }], forged: 'canary' },
    forged: { x: 'canary' },
  }
  const all = { classes: new Set<Privacy>(['public', 'contact', 'confidential']), isOwn: true, isStaff: true }
  expect(visibleAnswers(form, answers, all)).toEqual({ page: { open: 'o', members: [{ name: 'n' }] } })
})
