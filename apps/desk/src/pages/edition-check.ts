import type { EditionView, Issue, OpenFactView } from '@cohortium/program'
import { movedDeadlines, type Draft } from './edition-input.ts'

/** What can be seen without the server: names missing, deadlines moved to earlier, more seats kept than there are, a fact that is none. */
export function checkInput(input: Draft, edition: EditionView | undefined, facts: readonly OpenFact[] = [], example?: string): Issue[] {
  return [
    ...names(input, example),
    ...deadlines(input, edition),
    ...Object.entries(input.seats).flatMap(([track, seats]) => checkSeats(track, seats, edition)),
    ...facts.flatMap((fact) => checkFact(fact, input.decided[fact.name] ?? null)),
  ]
}

type OpenFact = Pick<OpenFactView, 'name' | 'title' | 'kind'>

function names(input: Draft, example: string | undefined): Issue[] {
  const issues: Issue[] = []
  if (input.title.trim() === '')
    issues.push({ path: 'title', code: 'required', message: `Enter a title${example === undefined ? '' : `, for example ${example}`}` })
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.slug))
    issues.push({ path: 'slug', code: 'pattern', message: 'Enter an address in small letters, digits and hyphens, for example 2027' })
  return issues
}

function deadlines(input: Draft, edition: EditionView | undefined): Issue[] {
  if (!edition) return []
  return movedDeadlines(edition, input).flatMap((moved) => {
    const date = edition.dates.find((one) => one.title === moved.title)
    if (!date || (moved.to !== null && moved.to >= moved.from)) return []
    return [{ path: `dates.${date.name}`, code: 'earlier', message: `${date.title} is published and may only move later than it is now` }]
  })
}

function checkSeats(track: string, { seats, reserved }: Draft['seats'][string], edition: EditionView | undefined): Issue[] {
  const isSet = (edition?.tracks.find((one) => one.id === track)?.seats ?? null) !== null
  if (seats === null && !isSet) return []
  if (seats === null || !Number.isInteger(seats) || seats < 0)
    return [{ path: `seats.${track}.seats`, code: 'type', message: 'Enter how many seats there are, 0 or more' }]
  if (!Number.isInteger(reserved) || reserved < 0)
    return [{ path: `seats.${track}.reserved`, code: 'type', message: 'Enter how many seats are kept for redirects, 0 or more' }]
  if (reserved > seats)
    return [{ path: `seats.${track}.reserved`, code: 'tooLarge', message: `Keep at most ${seats}, the number of seats, for redirects` }]
  return []
}

function checkFact({ name, title, kind }: OpenFact, value: OpenFactView['value']): Issue[] {
  if (value === null) return []
  const wrong = (message: string): Issue[] => [{ path: `decided.${name}`, code: 'type', message: `${title}: ${message}` }]
  if (kind === 'days' && !(Number.isInteger(value) && Number(value) >= 1)) return wrong('enter a whole number of days, 1 or more')
  if (kind === 'count' && !(Number.isInteger(value) && Number(value) >= 0)) return wrong('enter a whole number, 0 or more')
  if (kind === 'email' && !/^\S+@\S+\.\S+$/.test(String(value))) return wrong('enter an e-mail address, for example name@example.org')
  return []
}
