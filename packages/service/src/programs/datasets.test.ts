import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatasetView, Problem, ProgramView } from '@cohortium/program'
import { careerAdvancementProgramme } from '@cohortium/programs'
import { chapters } from '../../test/chapters.ts'
import { makeWorld, type World } from '../../test/world.ts'

describe('figures of a program', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld('pglite', { also: [chapters, careerAdvancementProgramme] })
  })
  afterAll(() => world.close())
  const ask = <T>(rest: string) => world.desk<T>('staff', `/api/programs/chapters/datasets${rest}`)

  it('come with where they are from, in the order the program names them', async () => {
    const { body } = await ask<DatasetView[]>('')
    expect(body).toEqual([
      {
        name: 'madeUp',
        title: 'Who leads',
        measure: 'Share of leaders',
        unit: '%',
        taxonomy: 'groups@1',
        isIllustrative: true,
        note: 'Made up to show a shape.',
        bars: [
          { term: 'one', title: 'Group one', value: 60 },
          { term: 'two', title: 'Group two', value: 40 },
        ],
      },
      {
        name: 'counted',
        title: 'Chapters by group',
        measure: 'Chapters',
        unit: 'people',
        taxonomy: 'groups@1',
        isIllustrative: false,
        note: 'The national office, as of 2026-01-31',
        bars: [
          { term: 'one', title: 'Group one', value: 3 },
          { term: 'two', title: 'Group two', value: 4 },
        ],
      },
    ])
    const programs = await world.ask<ProgramView[]>('/api/programs')
    expect(programs.body.map(({ id, datasets }) => [id, datasets])).toEqual([
      ['pursuing-equity', []],
      ['chapters', ['madeUp', 'counted']],
      ['career-advancement-programme', ['seniorRoles']],
    ])
  })

  it('leave as a file whose every row says so', async () => {
    const { status, headers, body } = await ask<string>('/madeUp/csv')
    expect([status, headers.get('content-type'), headers.get('content-disposition'), body]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="madeUp.csv"',
      '"group","value","unit","status","provenance"\r\n"Group one","60","%","illustrative","Made up to show a shape."\r\n"Group two","40","%","illustrative","Made up to show a shape."\r\n',
    ])
  })

  it('are facts for a report where they were measured, and refused where they were made up', async () => {
    expect((await ask('/counted/report')).body).toEqual({ one: 3, two: 4 })
    const { status, body } = await ask<Problem>('/madeUp/report')
    const message = '“Who leads” holds illustrative figures, and a report needs measured ones. They can be had from the national office.'
    expect([status, body.code, body.message, body.missing]).toEqual([
      409,
      'refused',
      message,
      [{ path: 'datasets.madeUp', message: 'Measured figures, from the national office' }],
    ])
  })

  it('CAP-07: of senior roles, which the source made up, are drawn as an example and never reported as a fact', async () => {
    const path = '/api/programs/career-advancement-programme/datasets'
    const [drawn] = (await world.desk<DatasetView[]>('staff', path)).body
    expect([drawn?.name, drawn?.isIllustrative, drawn?.bars.map(({ value }) => value)]).toEqual(['seniorRoles', true, [85, 5, 8, 2]])
    const report = await world.desk<Problem>('staff', `${path}/seniorRoles/report`)
    expect([report.status, report.body.code, report.body.message]).toEqual([
      409,
      'refused',
      '“Representation in senior roles” holds illustrative figures, and a report needs measured ones. They can be had from the NHS organisation in question, from its own workforce data.',
    ])
  })

  it('are nothing under another name', async () => {
    for (const name of ['other', '__proto__', 'constructor']) expect([name, (await ask(`/${name}/csv`)).status]).toEqual([name, 404])
  })
})
