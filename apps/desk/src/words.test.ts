import { expect, test } from 'vitest'
import { edition, programs } from '../fixture/data.ts'
import { circleEdition, fellowsEdition } from '../fixture/others.ts'
import { columnsOf } from './pages/applications-table.ts'
import { byProgram, withinOf, wordsOf } from './words.ts'

const columns = (of: typeof edition) =>
  columnsOf(of, wordsOf(programs.find(({ id }) => id === of.program)))
    .map(({ words }) => words)
    .join(', ')

test('a list has the columns that tell its applications apart, in the program’s words', () => {
  expect([edition, fellowsEdition, circleEdition].map(columns)).toEqual([
    'Team, Track, State, Received, Clock, Last change',
    'Trainee, Residency, State, Received, Clock, Last change',
    'Newcomer, School, Chapter, Way in, State, Received, Clock, Last change',
  ])
})

test('what members apply within is named by its unit', () => {
  expect([withinOf(edition), withinOf(circleEdition)]).toEqual([undefined, { title: 'Chapter', track: 'chapter' }])
})

test('editions stand under their program; those of one that is gone come last under its id', () => {
  const old = { ...edition, id: 'e9', program: 'gone' }
  expect(byProgram(programs, [old, circleEdition, edition]).map(({ title, editions }) => [title, editions.map(({ id }) => id)])).toEqual([
    ['Pursuing Equity', ['e1']],
    ['Fellows in Fair Care', []],
    ['Fair Care Circle', ['c1']],
    ['gone', ['e9']],
  ])
})
