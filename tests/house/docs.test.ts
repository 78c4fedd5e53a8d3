import { programs } from '../../packages/programs/src/index.ts'
import { expect, test } from 'vitest'
// @ts-expect-error our scripts are plain JavaScript, so that they run before anything is installed
import { faultsOf, heldIds } from '../../scripts/docs/held.mjs'
// @ts-expect-error as above
import { sources } from '../../scripts/lib/sources.mjs'

const all = ['A-01', 'A-02', 'A-02b', 'A-03', 'A-04']
const held = (text: string): [string, string[]][] =>
  [...(heldIds(all, [{ file: 'a.test.ts', text }]) as Map<string, { title: string }[]>)].map(([id, tests]) => [
    id,
    tests.map(({ title }) => title),
  ])

test('a test holds the ids that its title begins with, alone, in a row or as a range of the list', () => {
  expect([
    held("test('A-01: one', () => {})"),
    held("test('A-01, A-03: both', () => {})"),
    held("test('A-02 to A-03: all between', () => {})"),
    held("test.each(programs)('A-04: $facts.id', () => {})"),
    held('test("A-01: one", () => {})\ntest(`A-01: another`, () => {})'),
    held("test('a title that speaks of A-01', () => {})"),
    held("// test A-01: 'one'"),
    held("test('OURS-3: a value of ours', () => {})"),
  ]).toEqual([
    [['A-01', ['one']]],
    [
      ['A-01', ['both']],
      ['A-03', ['both']],
    ],
    [
      ['A-02', ['all between']],
      ['A-02b', ['all between']],
      ['A-03', ['all between']],
    ],
    [['A-04', ['$facts.id']]],
    [['A-01', ['one', 'another']]],
    [],
    [],
    [],
  ])
})

test('an id that is lost is told: in no sources, held by nothing, of no source, with a reason it no longer needs', () => {
  const program = { facts: { id: 'a', sources: { 'A-01': {}, 'A-09': {} } } }
  const file = 'a.test.ts'
  const tests = new Map([
    ['A-01', [{ file, title: 'one' }]],
    ['A-08', [{ file, title: 'eight' }]],
  ])
  const sourceIds = { a: ['A-01', 'A-02', 'A-03'], b: ['B-01'], across: [] }
  const notYet = { 'A-01': 'Too early.', 'A-03': 'Too early.', 'A-07': 'Too early.', 'B-01': ' ' }
  expect(faultsOf({ programs: [program], sourceIds, notYet, held: tests })).toEqual([
    'A-02 is in no sources of a',
    'A-03 is in no sources of a',
    'b is none of the programs, so its 1 ids are nowhere',
    'a names A-09, which its source does not have',
    'A-08 is no id of a source, and “eight” (a.test.ts) is named for it',
    'A-02 is held by no test, and notYet gives no reason',
    'B-01 is held by no test, and notYet gives no reason',
    'A-01 is held by “one”: take its reason out of notYet',
    'notYet speaks of A-07, which is no id of a source',
    '1 ids are held by a test, and at least 120 have to be',
  ])
})

test('neither the language nor the engine, the service or the elements know any program by name', () => {
  const rooms = sources(/^packages\/(program|engine|service|widgets)\/src\/.*\.ts$/) as { file: string; text: string }[]
  const code = rooms.filter(({ file }) => !/\.(test|wtr|fixture)\.ts$|\/fixture\//.test(file))
  const names = programs.flatMap(({ facts: { id, title } }) => [
    id,
    title,
    id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  ])
  const found = code.flatMap(({ file, text }) => names.filter((name) => text.includes(name)).map((name) => `${file} speaks of ${name}`))
  expect(code.length).toBeGreaterThan(200)
  expect(found).toEqual([])
})
