import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readApplication, verify } from '@cohortium/engine'
import type { ListView, LogView, MigrationView, UndoMigrationView, VersionView } from '@cohortium/program'
import { circle, circleEdition, join, seenBy, sent, staff } from '../../test/circle.ts'
import { circleTwo } from '../../test/circle-two.ts'
import { look, save, verb, type Begun } from '../../test/life.ts'
import { KINDS, makeWorld, start, type World } from '../../test/world.ts'
import { renamedForms } from './answers.ts'

const day = 86_400_000

describe.each(KINDS)('versions of a program, on %s', (kind) => {
  let world: World
  let scholar: Begun
  let guest: Begun
  let member: Begun
  beforeAll(async () => {
    world = await makeWorld(kind, { program: circle, edition: circleEdition, also: [circleTwo] })
    scholar = await sent(world)
    guest = await sent(world, { track: 'guest', name: 'Bo Lind', email: 'bo@school.test' })
    const chapter = await join(world, { track: 'chapter', name: 'Circle of the Lakes', organisation: { name: 'Lake School' } })
    await verb(world, chapter, 'submit')
    member = await join(world, { track: 'member', name: 'Mo', email: 'mo@school.test', within: chapter.application.id })
    await verb(world, member, 'submit')
    await staff(world, chapter, 'rest')
  })
  afterAll(() => world.close())

  const migrate = async (dryRun: boolean): Promise<MigrationView> =>
    (await world.desk<MigrationView>('staff', '/api/programs/circle/migrations', { body: { from: 1, to: 2, dryRun } })).body
  const versions = async (): Promise<VersionView[]> => (await world.desk<VersionView[]>('staff', '/api/programs/circle/versions')).body
  const log = async ({ application }: Begun): Promise<LogView> =>
    (await world.desk<LogView>('staff', `/api/applications/${application.id}/log`)).body
  const isSound = async (...all: Begun[]): Promise<void> => {
    for (const { application } of all)
      expect(await verify(world.service.engine, { host: world.host, id: application.id })).toEqual({ ok: true, faults: [] })
  }

  it('live side by side: an edition stays on its own, and whoever begins there with it', async () => {
    expect(await versions()).toEqual([
      { version: 2, isNewest: true, isHere: true, editions: 0, live: 0, ended: 0, takes: [1] },
      { version: 1, isNewest: false, isHere: true, editions: 1, live: 3, ended: 1, takes: [] },
    ])
    expect((await seenBy(world, 'staff', scholar)).program.version).toBe(1)
  })

  it('a dry run says who would stand where, and what they wait for', async () => {
    const target = { host: world.host, id: scholar.application.id }
    const before = await readApplication(world.service.db, target)
    await world.moveTo(start + 12 * day)
    const { moves, ...rest } = await migrate(true)
    const editions = [{ id: world.edition, title: expect.any(String), why: [], isMoved: false }]
    expect(rest).toEqual({ from: 1, to: 2, dryRun: true, findings: [], editions, next: null })
    expect((await versions()).map((one) => one.editions)).toEqual([0, 1])
    const still = { tone: 'rest', why: [], takes: null, gives: null, edition: world.edition, isMoved: false }
    const checkIn = new Date(start + 30 * day).toISOString()
    expect(moves.map(({ reference: _, ...move }) => move)).toEqual([
      { ...still, id: scholar.application.id, applicant: 'Ana Ruiz', label: 'In review', to: 'Being weighed', timers: [] },
      { ...still, id: guest.application.id, applicant: 'Bo Lind', label: 'In review', to: 'Being weighed', timers: [] },
      {
        ...still,
        id: member.application.id,
        applicant: 'Mo',
        label: 'In training',
        to: 'Learning',
        timers: [
          {
            title: 'We look in by',
            before: expect.stringMatching(checkIn.slice(0, 13)),
            after: expect.stringMatching(checkIn.slice(0, 13)),
            isNew: false,
          },
        ],
      },
    ])
    expect(await readApplication(world.service.db, target)).toEqual(before)
  })

  it('to a version that declares no way there nothing moves, no edition either', async () => {
    const refused = await world.desk('staff', '/api/programs/circle/migrations', { body: { from: 2, to: 1, dryRun: false } })
    const back = await world.desk('staff', '/api/programs/circle/migrations/undo', { body: { from: 2, to: 1 } })
    expect([refused, back].map(({ status, body }) => [status, body['code']])).toEqual([
      [409, 'refused'],
      [409, 'refused'],
    ])
    expect((await versions()).map(({ version, editions }) => [version, editions])).toEqual([[2, 0], [1, 1]]) // prettier-ignore
  })

  it('moves them, with their answers; what was sent is read under its new name, and the log says so', async () => {
    const { editions, moves } = await migrate(false)
    expect([editions.map(({ isMoved }) => isMoved), moves.map(({ isMoved }) => isMoved)]).toEqual([[true], [true, true, true]])
    expect((await versions()).map(({ version, editions: count, live }) => [version, count, live])).toEqual([[2, 1, 3], [1, 0, 0]]) // prettier-ignore
    const view = await seenBy(world, 'staff', scholar)
    expect([view.program.version, view.state, view.label]).toEqual([2, 'person.weighed', 'Being weighed'])
    expect(view.answers['application']!.answers).toEqual({
      about: { name: 'Ana Ruiz', level: 'resident', finishes: '2023-06', purpose: 'A garden' },
    })
    const { entries, verified } = await log(scholar)
    expect(verified).toBe(true)
    expect(entries.map(({ title, label, payload }) => [title, label, payload])).toEqual([
      ['Application begun', 'Draft', expect.objectContaining({ version: 1 })],
      ['Send', 'In review', {}],
      ['Moved from version 1 to 2 of the program', 'Being weighed', { from: 1, to: 2 }],
    ])
    expect((await look(world, scholar)).way.map(({ title }) => title)).toEqual(['Begun', 'In review'])
    const { rows, counts } = (await world.desk<ListView>('staff', `/api/editions/${world.edition}/applications?sort=state`)).body
    expect(rows.map(({ label }) => label).toSorted()).toEqual(['Being weighed', 'Being weighed', 'Learning', 'Resting'])
    expect(counts.filter(({ count }) => count > 0).map(({ label, count }) => [label, count])).toEqual([
      ['Being weighed', 2],
      ['Resting', 1],
      ['Learning', 1],
    ])
    await isSound(scholar, guest, member)
  })

  it('the new version’s verbs are theirs; a promise that a state made before the move runs out when it would have', async () => {
    const { status, body } = await staff(world, scholar, 'invite', { mentors: ['ada'] })
    expect([status, body.label]).toEqual([200, 'Takes part'])
    expect(body.projects.map(({ id }) => id)).toEqual(['plan'])
    await world.moveTo(start + 31 * day)
    await world.settle()
    const clocks = (await seenBy(world, 'staff', member)).clocks
    expect(clocks.map(({ id, missedAt }) => [id, missedAt?.slice(0, 10)])).toEqual([['checkIn', '2022-11-14']])
    await isSound(scholar, member)
  })

  it('can be taken back while nothing has happened since; its answers go back too', async () => {
    const undo = ({ application }: Begun) => world.desk('staff', `/api/applications/${application.id}/migrate/undo`, { body: {} })
    expect((await undo(guest)).status).toBe(204)
    const view = await seenBy(world, 'staff', guest)
    expect([view.program.version, view.label, view.answers['application']!.answers['about']]).toEqual([
      1,
      'In review',
      { name: 'Bo Lind', level: 'resident', finishes: '2023-06', idea: 'A garden' },
    ])
    expect((await log(guest)).entries.at(-1)).toMatchObject({
      title: 'Taken back from version 2 to 1 of the program',
      payload: { from: 2, to: 1, undoes: 3 },
    })
    const { status, body } = await undo(scholar)
    expect([status, body['code'], body['message']]).toEqual([409, 'refused', 'Its last event is no move to another version.'])
    const again = await migrate(false)
    expect(again.moves.map(({ id, isMoved }) => [id, isMoved])).toEqual([[guest.application.id, true]])
    await isSound(guest)
  })

  it('the whole move can be taken back; who began since stays, and so does who did something since', async () => {
    const newcomer = await join(world, { track: 'guest', name: 'Di', email: 'di@school.test' })
    expect((await seenBy(world, 'staff', newcomer)).program.version).toBe(2)
    const { status, body } = await world.desk<UndoMigrationView>('staff', '/api/programs/circle/migrations/undo', {
      body: { from: 1, to: 2 },
    })
    const nothingToTakeBack = 'Its last event is no move to another version.'
    expect([status, body.editions, body.undone.map(({ applicant, why }) => [applicant, why]), body.next]).toEqual([
      200,
      [{ id: world.edition, title: expect.any(String), why: [], isMoved: true }],
      [
        ['Ana Ruiz', nothingToTakeBack],
        ['Bo Lind', ''],
        ['Mo', nothingToTakeBack],
      ],
      null,
    ])
    expect((await versions()).map(({ version, editions, live }) => [version, editions, live])).toEqual([[2, 0, 3], [1, 1, 1]]) // prettier-ignore
    expect((await seenBy(world, 'staff', newcomer)).program.version).toBe(2)
    await isSound(scholar, guest, member, newcomer)
  })

  it('a draft that came over is filled in by the new form, each answer under the version it had', async () => {
    const draft = await join(world, { track: 'guest', name: 'Cy', email: 'cy@school.test' })
    await save(world, draft, { 'about.idea': 'One' })
    await save(world, draft, { 'about.idea': 'Two' }, { 'about.idea': 1 })
    await migrate(false)
    const { status, body } = await save(world, draft, { 'about.purpose': 'Three' }, { 'about.purpose': 2 })
    expect([status, body.conflicts, body.versions]).toEqual([200, [], { 'about.purpose': 3 }])
    expect((await save(world, draft, { 'about.idea': 'Four' })).status).toBe(422)
  })
})

it('two answers that change places lose nothing, and one that stands in the way is left', () => {
  const form = { answers: { a: { x: 1, y: 2, z: 3 } }, versions: { 'a.x': 1, 'a.y': 2 } }
  expect(renamedForms({ form }, { form: { 'a.x': 'a.y', 'a.y': 'a.x' } })).toEqual({
    form: { answers: { a: { x: 2, y: 1, z: 3 } }, versions: { 'a.x': 2, 'a.y': 1 } },
  })
  expect(renamedForms({ form }, { form: { 'a.x': 'a.z' } })).toEqual({ form })
  expect(renamedForms({}, { form: { 'a.x': 'a.z' } })).toEqual({})
})
