import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationView, LogView, PreviewView, Problem } from '@cohortium/program'
import { look, save, submitted, verb } from '../../test/life.ts'
import { KINDS, makeWorld, start, type World } from '../../test/world.ts'

describe.each(KINDS)('decisions over HTTP on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld(kind)
  })
  afterAll(() => world.close())

  it('goes from the Action Community by redirect, offer and tasks to the certificate', async () => {
    const begun = await submitted(world, { track: 'actionCommunity', name: 'Lakeside Health', email: 'lead@lakeside.test' })
    const { id } = begun.application
    const short = await world.desk<Problem>('staff', `/api/applications/${id}/redirect`, { body: { stoodOut: 'A brave team' } })
    expect(short).toMatchObject({ status: 422, body: { code: 'invalid', issues: [{ path: 'missed', code: 'required' }] } })
    const payload = { stoodOut: 'A brave team', missed: 'Measured results', next: '' }
    const preview = await world.desk<PreviewView>('staff', `/api/applications/${id}/redirect/preview`, { body: payload })
    expect(preview.status).toBe(200)
    expect(preview.body.letters.map(({ letter, to }) => [letter, to])).toEqual([['offered', ['lead@lakeside.test']]])
    expect(preview.body.letters[0]!.body).toContain('A brave team')
    expect(preview.body.facts.map(({ tone }) => tone)).toEqual(['offer', 'info'])
    expect(preview.body.facts[1]!.text).toBe('39 of 40 stay free after this; 7 of them are kept for redirects.')
    expect((await look(world, begun)).state).toBe('review')

    const redirected = await world.desk<ApplicationView>('staff', `/api/applications/${id}/redirect`, { body: payload })
    expect(redirected).toMatchObject({ status: 200, body: { state: 'offered', track: 'learningNetwork', appliedTrack: 'actionCommunity' } })
    const offered = await look(world, begun)
    expect(offered.clocks.at(-1)).toMatchObject({ by: 'applicant' })
    expect(offered.sessions.length).toBeGreaterThanOrEqual(18)
    expect(offered.documents.map(({ document }) => document)).toEqual(['ceoAndChairLetter', 'teamVideo'])
    const accepted = await verb(world, begun, 'accept')
    await world.settle()
    expect((await look(world, begun)).documents.map(({ document }) => document)).toEqual(['ceoAndChairLetter']) // IHI-21
    expect(accepted.body.tasks.map(({ id: task, doneAt }) => [task, doneAt])).toEqual([['roster', null]])
    const early = await verb(world, begun, 'finish', { task: 'roster' })
    expect(early).toMatchObject({ status: 409, body: { code: 'refused' } })
    await save(world, begun, { 'contact.name': 'Sam', 'contact.role': 'Nurse', 'contact.email': 'sam@lakeside.test' }, {}, 'roster')
    expect(await verb(world, begun, 'finish', { task: 'roster' })).toMatchObject({ status: 200, body: { state: 'enrolled' } })

    await world.moveTo('2024-07-02T12:00:00Z')
    await world.settle()
    const graduate = await look(world, begun)
    expect(graduate.state).toBe('completed')
    expect(graduate.certificate).not.toBeNull()
    const log = await world.desk<LogView>('staff', `/api/applications/${id}/log`)
    expect(log.body.verified).toBe(true)
    const redirect = log.body.entries.find(({ type }) => type === 'redirect')
    expect(redirect).toMatchObject({
      by: 'Ana staff',
      payload: {},
      texts: [
        { field: 'stoodOut', text: 'A brave team' },
        { field: 'missed', text: 'Measured results' },
      ],
    })
    await world.moveTo(start)
  })

  it('refuses an invitation when no seat is left, and says so before it is tried', async () => {
    await world.service.db
      .updateTable('seat')
      .set({ seats: 1, reserved: 0, taken: 0, takenByRedirect: 0 })
      .where('editionId', '=', world.edition)
      .where('track', '=', 'actionCommunity')
      .execute()
    const [one, two] = [await submitted(world, { track: 'actionCommunity' }), await submitted(world, { track: 'actionCommunity' })]
    expect((await world.desk('staff', `/api/applications/${one.application.id}/invite`, { body: {} })).status).toBe(200)
    const full = await world.desk<Problem>('staff', `/api/applications/${two.application.id}/invite`, { body: {} })
    expect(full).toMatchObject({
      status: 409,
      body: { code: 'refused', missing: [{ path: 'seats.actionCommunity', message: 'No seat is free in Action Community.' }] },
    })
    const seen = await world.desk<ApplicationView>('staff', `/api/applications/${two.application.id}`)
    expect(seen.body.allowed.find(({ verb: name }) => name === 'invite')?.missing.map(({ path }) => path)).toEqual([
      'seats.actionCommunity',
    ])
  })
})
