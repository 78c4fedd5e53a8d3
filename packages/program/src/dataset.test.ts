import { expect, it } from 'vitest'
import { stages } from './circle.fixture.ts'
import { chartOf, csvOf, factsOf, illustrative, type Dataset } from './dataset.ts'

const made: Dataset<'junior' | 'senior'> = {
  title: 'Who leads',
  taxonomy: stages,
  measure: 'Share',
  unit: '%',
  provenance: { status: 'illustrative', source: 'S-7', text: 'Made up to show a shape.', by: 'the trust' },
  rows: { junior: illustrative(20), senior: illustrative(80) },
}
const measured: Dataset<'junior' | 'senior'> = {
  ...made,
  provenance: { status: 'measured', source: 'Staff survey', asOf: '2025-03' },
  rows: { junior: 25, senior: 75 },
}

it('a chart carries where its numbers come from', () => {
  expect(chartOf(made)).toEqual({
    title: 'Who leads',
    measure: 'Share',
    unit: '%',
    taxonomy: 'stages@2',
    isIllustrative: true,
    note: 'Made up to show a shape.',
    bars: [
      { term: 'junior', title: 'Junior', value: 20 },
      { term: 'senior', title: 'Senior', value: 80 },
    ],
  })
  expect([chartOf(measured).isIllustrative, chartOf(measured).note]).toEqual([false, 'Staff survey, as of 2025-03'])
})

it('every row of an export says what it is, and no cell is a formula', () => {
  expect(csvOf({ ...made, provenance: { ...made.provenance, text: '=made, "up"' } as typeof made.provenance })).toBe(
    [
      '"group","value","unit","status","provenance"',
      '"Junior","20","%","illustrative","\'=made, ""up"""',
      '"Senior","80","%","illustrative","\'=made, ""up"""',
      '',
    ].join('\r\n'),
  )
})

it('an illustrative number is refused as a fact, by name and with who could give real ones', () => {
  expect(() => factsOf(made)).toThrow(
    '“Who leads” holds illustrative figures, and a report needs measured ones. They can be had from the trust.',
  )
  expect(() => factsOf({ ...measured, rows: { junior: 25, senior: illustrative(75) } })).toThrow('whoever measured them')
  expect(factsOf(measured)).toEqual({ junior: 25, senior: 75 })
  // @ts-expect-error an illustrative number is no number
  const sum: number = made.rows.junior + 1
  expect(sum).not.toBe(21)
})
