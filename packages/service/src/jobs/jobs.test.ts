import { newId } from '@cohortium/engine'
import type { JobView, StuckKindView } from '@cohortium/program'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { KINDS, makeWorld, type World } from '../../test/world.ts'

describe.each(KINDS)('stuck jobs on %s', (kind) => {
  let world: World
  let application: string
  beforeAll(async () => {
    world = await makeWorld(kind)
    application = (await world.begin({ name: 'Alder Clinic' })).application.id
    await world.settle()
  })
  beforeEach(() => world.service.db.deleteFrom('job').where('state', '=', 'dead').execute())
  afterAll(() => world?.close())

  const stuck = async (name: string, count: number, what = 'effect', host = world.host): Promise<void> => {
    for (let place = 0; place < count; place++)
      await sql`insert into job (host_id, id, kind, name, key, application_id, payload, run_at, attempts, state, error)
        values (${host}, ${newId()}, ${what}, ${name}, ${`${name}-${place}`}, ${host === world.host ? application : null}, '{"mail":"none"}', now(), 12, 'dead', 'away')`.execute(
        world.service.db,
      )
  }
  const kinds = async () => (await world.desk<StuckKindView[]>('staff', '/api/jobs/kinds')).body
  const listed = async () => (await world.desk<JobView[]>('staff', '/api/jobs')).body
  const post = (path: string, body: object = {}) => world.desk('staff', path, { method: 'POST', body })

  it('are counted by name before all of one are put back, which says how many that were', async () => {
    await stuck('send-mail', 14)
    await stuck('certificate', 1)
    await stuck('send-mail', 3, 'effect', newId())
    expect(await kinds()).toEqual([
      { name: 'send-mail', title: 'Send a mail', count: 14 },
      { name: 'certificate', title: 'Draw up the certificate', count: 1 },
    ])
    expect((await post('/api/jobs/retry', { name: 'send-mail' })).body).toEqual({ count: 14 })
    expect((await post('/api/jobs/retry', { name: 'send-mail' })).body).toEqual({ count: 0 })
    expect((await kinds()).map(({ name }) => name)).toEqual(['certificate'])
    expect((await post('/api/jobs/retry')).status).toBe(422)
  })

  it('an incident of a command is named by its verb, never put back, and dismissed once', async () => {
    await stuck('withdraw', 1, 'incident')
    const [incident] = await listed()
    expect(incident).toMatchObject({ kind: 'incident', title: 'Withdraw', error: 'away', application: { applicant: 'Alder Clinic' } })
    expect(await kinds()).toEqual([])
    const one = `/api/jobs/${incident!.id}`
    const answers = [await post(`${one}/retry`), await post(`${one}/skip`), await post(`${one}/dismiss`), await post(`${one}/dismiss`)]
    expect([answers.map(({ status }) => status), await listed()]).toEqual([[404, 404, 204, 404], []])
  })

  it('a timer is passed over only while its application is held up by it', async () => {
    await stuck('xstate.after.closing.none', 1, 'timer')
    const [timer] = await listed()
    const { status, body } = await post(`/api/jobs/${timer!.id}/skip`)
    expect([status, body['message']]).toEqual([409, 'This timer holds nothing up. Perhaps a colleague has mended it.'])
  })
})
