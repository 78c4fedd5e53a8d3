import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListView } from '@cohortium/program'
import { circleWorld, join, seenBy, sent, staff } from '../../test/circle.ts'
import { look, save, verb, type Begun } from '../../test/life.ts'
import { KINDS, start, type World } from '../../test/world.ts'

const mentors = { mentors: ['ada'] }
const day = 86_400_000

describe.each(KINDS)('what a page shows of who takes part, on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await circleWorld(kind)
  })
  afterAll(() => world.close())

  const plan = async (begun: Begun): Promise<unknown> => (await look(world, begun)).answers['plan']

  it('starts a project from the application as it was last sent, until somebody writes in it', async () => {
    const begun = await sent(world, { track: 'guest', email: 'plan@school.test' })
    expect([(await look(world, begun)).projects, await plan(begun)]).toEqual([[], undefined])
    expect((await save(world, begun, { 'plan.title': 'Early' }, {}, 'plan')).status).toBe(409)
    await staff(world, begun, 'invite', mentors)
    const seen = await look(world, begun)
    expect(seen.projects.map(({ id, title, isOpen, form }) => [id, title, isOpen, form.id])).toEqual([['plan', 'Your plan', true, 'plan']])
    expect(await plan(begun)).toEqual({ answers: { plan: { title: 'A garden' } }, versions: { 'plan.title': 1 } })

    // another submit is followed while nobody has written
    await staff(world, begun, 'sendBack')
    await save(world, begun, { 'about.idea': 'A kitchen' }, { 'about.idea': 1 })
    await verb(world, begun, 'submit')
    await staff(world, begun, 'invite', mentors)
    expect(await plan(begun)).toEqual({ answers: { plan: { title: 'A kitchen' } }, versions: { 'plan.title': 1 } })

    const stale = await save(world, begun, { 'plan.title': 'Mine' }, {}, 'plan')
    expect(stale.body.conflicts).toEqual([{ path: 'plan.title', theirs: 'A kitchen', yours: 'Mine', version: 1 }])
    await save(world, begun, { 'plan.title': 'Our kitchen', 'plan.next': 'Ask the school' }, { 'plan.title': 1 }, 'plan')
    const written = {
      answers: { plan: { title: 'Our kitchen', next: 'Ask the school' } },
      versions: { 'plan.title': 2, 'plan.next': 1 },
    }
    expect(await plan(begun)).toEqual(written)
    expect((await seenBy(world, 'staff', begun)).answers['plan']).toEqual(written)
    expect((await seenBy(world, 'reviewer', begun)).answers['plan']).toBe(undefined)

    await staff(world, begun, 'sendBack')
    expect((await look(world, begun)).projects.map(({ isOpen }) => isOpen)).toEqual([false])
    expect((await save(world, begun, { 'plan.next': 'Too late' }, { 'plan.next': 1 }, 'plan')).status).toBe(409)
    await save(world, begun, { 'about.idea': 'A library' }, { 'about.idea': 2 })
    await verb(world, begun, 'submit')
    await staff(world, begun, 'invite', mentors)
    expect(await plan(begun)).toEqual(written)
  })

  it('shows sessions by the edition’s months, and those whose month nobody said at the end', async () => {
    const begun = await sent(world, { email: 'sessions@school.test' })
    expect(begun.application.sessions).toEqual([])
    await staff(world, begun, 'invite', mentors)
    const { sessions, program, edition } = await look(world, begun)
    expect(sessions).toEqual([
      { title: 'Gathering', description: 'All meet.', month: '2023-01', parts: 2, acts: ['Meet', 'Speak'], day: null, lastsMinutes: null, inPerson: true, place: 'Cambridge', optional: false },
      { title: 'Coaching', description: 'One to one.', month: null, day: null, lastsMinutes: null, inPerson: false, optional: false },
    ]) // prettier-ignore
    expect([program.locale, program.words.applicant, program.words.organisation]).toEqual([
      'en-US',
      { one: 'candidate', many: 'candidates' },
      { one: 'school', many: 'schools' },
    ])
    expect(edition.decided.map(({ name, value }) => [name, value])).toEqual([
      ['contact', 'circle@institute.test'],
      ['fee', 'No fee'],
    ])
  })

  it('tells nobody who may not reach people the name of a person, and members nothing of one another', async () => {
    const chapter = await join(world, { track: 'chapter', name: 'Circle of the Lakes', organisation: { name: 'Lake School' } })
    await verb(world, chapter, 'submit')
    const within = chapter.application.id
    const one = await join(world, { track: 'member', name: 'Canary One', email: 'canary-one@school.test', within })
    const other = await join(world, { track: 'member', name: 'Canary Other', email: 'canary-other@school.test', within })
    const seen = JSON.stringify(await look(world, other))
    expect([seen.includes('Canary Other'), /canary-one|Canary One/.test(seen)]).toEqual([true, false])
    expect(Object.keys(await look(world, chapter))).not.toContain('members')
    expect(/canary/i.test(JSON.stringify(await look(world, chapter)))).toBe(false)
    const asReviewer = await seenBy(world, 'reviewer', one)
    expect([asReviewer.applicant, asReviewer.within?.name, asReviewer.members]).toEqual([null, 'Circle of the Lakes', undefined])
    expect((await seenBy(world, 'reviewer', chapter)).applicant).toEqual({ name: 'Circle of the Lakes', kind: 'chapter' })
    const list = `/api/editions/${world.edition}/applications`
    const { body } = await world.desk<ListView>('reviewer', `${list}?within=${within}`)
    expect(body.rows.map(({ applicant }) => applicant).toSorted()).toEqual(
      [one, other].map(({ application }) => application.reference).toSorted(),
    )
    expect((await world.desk<ListView>('reviewer', `${list}?q=canary`)).body.rows).toEqual([])
    expect((await world.desk<ListView>('staff', `${list}?q=canary`)).body.rows.map(({ applicant }) => applicant).toSorted()).toEqual([
      'Canary One',
      'Canary Other',
    ])
    expect((await seenBy(world, 'staff', chapter)).members?.map(({ name }) => name)).toEqual(['Canary One', 'Canary Other'])
    expect(/canary/i.test(JSON.stringify(await world.definition()))).toBe(false)
  })

  it('keeps a promise of a state running while those within it change, and calls it answered when that is left', async () => {
    const chapter = await join(world, { track: 'chapter', name: 'Circle of the Hills', organisation: { name: 'Hill School' } })
    await verb(world, chapter, 'submit')
    const begun = await join(world, { track: 'member', name: 'Mo', email: 'mo@school.test', within: chapter.application.id })
    await verb(world, begun, 'submit')
    const clocks = async () =>
      (await look(world, begun)).clocks.map(({ id, keptAt, missedAt }) => [id, keptAt !== undefined, missedAt !== undefined])
    expect(await clocks()).toEqual([['checkIn', false, false]])
    await staff(world, begun, 'lead')
    expect(await clocks()).toEqual([['checkIn', false, false]])
    await world.moveTo(start + 31 * day)
    await world.settle()
    expect(await clocks()).toEqual([['checkIn', false, true]])
    await staff(world, begun, 'leave')
    expect(await clocks()).toEqual([['checkIn', true, true]])
    await world.settle()
    await world.moveTo(start)
  })

  it('writes to people by their name, with their chapter and what the edition decided', async () => {
    await world.settle()
    const { rows } = (await world.desk<ListView>('staff', `/api/editions/${world.edition}/applications?q=plan@school.test`)).body
    const mails = await world.desk<{ subject: string; body: string; application: unknown }[]>(
      'staff',
      `/api/mails?application=${rows[0]!.id}`,
    )
    const welcome = mails.body.find(({ subject }) => subject === 'Welcome')
    expect([welcome?.body, welcome?.application]).toEqual([
      'Dear Ana Ruiz | Ana Ruiz |  | no chapter | No fee | circle@institute.test',
      { id: rows[0]!.id, reference: rows[0]!.reference, applicant: 'Ana Ruiz' },
    ])
    const left = await world.desk<{ subject: string; body: string }[]>('staff', `/api/mails?edition=${world.edition}`)
    expect(left.body.find(({ subject }) => subject === 'Left')?.body).toBe(
      'Dear Mo | Mo |  | Circle of the Hills | No fee | circle@institute.test',
    )
  })
})
