import { expect, test } from 'vitest'
import { paths, placeOf } from './router.ts'

const at = (path: string) => placeOf(new URL(path, 'https://desk.example'))

test('an address is a page, what it is about, and a filter', () => {
  expect(at('/desk/editions/e%201/applications?state=review%2Cinvited&sort=-clock')).toEqual({
    page: 'applications',
    params: { edition: 'e 1' },
    query: { state: 'review,invited', sort: '-clock' },
    fragment: '',
    path: '/desk/editions/e%201/applications',
  })
})

test('making an edition is no edition called new', () => {
  expect(at('/desk/editions/new').page).toBe('newEdition')
})

test('a sign-in link carries its token in the fragment', () => {
  expect(at('/desk/sign-in#st_1')).toMatchObject({ page: 'signIn', fragment: 'st_1' })
})

test('the desk begins with and without a closing slash; what it does not know is missing', () => {
  expect([
    at('/desk').page,
    at('/desk/').page,
    at('/desk/jobs/').page,
    at('/desk/nothing').page,
    at('/desk/applications/a/b').page,
  ]).toEqual(['start', 'start', 'jobs', 'missing', 'missing'])
})

test('every path that is written can be read', () => {
  expect(
    [
      paths.overview('a/b'),
      paths.applications('a'),
      paths.letters('a'),
      paths.settings('a'),
      paths.application('a'),
      paths.notes('a'),
      paths.editions,
      paths.newEdition(),
      paths.newEdition('a'),
      paths.programs,
      paths.jobs,
      paths.signIn,
      paths.start,
    ].map((path) => at(path).page),
  ).toEqual([
    'overview',
    'applications',
    'letters',
    'settings',
    'application',
    'notes',
    'editions',
    'newEdition',
    'newEdition',
    'programs',
    'jobs',
    'signIn',
    'start',
  ])
})
