/** What has to hold over all programs, whatever their sources: where they differ, each is said in the same language. */
import {
  calendar,
  checkProgram,
  deadEnds,
  mapTerm,
  outcomes,
  picture,
  taxonomyName,
  vocabularyOf,
  type Program,
  type Taxonomy,
} from '@cohortium/program'
import { describe, expect, test } from 'vitest'
import { programs } from './index.ts'
import { sourceIds } from './source-ids.ts'

const byId = <T>(of: (program: Program) => T): Record<string, T> =>
  Object.fromEntries(programs.map((program) => [program.facts.id, of(program)]))
const taxonomies: readonly Taxonomy[] = programs.flatMap(({ facts }) => Object.values(facts.taxonomies ?? {}))

test('the five programs are ready to run', () => {
  expect(programs.map(({ facts }) => facts.id).toSorted()).toEqual(
    Object.keys(sourceIds)
      .filter((id) => id !== 'across')
      .toSorted(),
  )
})

test('X-01: persons apply, or a team of an organization, or a chapter and the people within it', () => {
  expect(byId(({ facts: { unit, tracks } }) => [...new Set(Object.values(tracks).map((track) => (track.unit ?? unit).kind))])).toEqual({
    'health-equity-scholars': ['person'],
    'health-equity-circle': ['person', 'chapter'],
    'pursuing-equity': ['team'],
    'dei-leadership-track': ['person'],
    'career-advancement-programme': ['person'],
  })
  expect(byId(({ facts }) => facts.tracks['member']?.within)['health-equity-circle']).toBe('chapter')
})

test('X-02: eighteen months, two years with an intake each year, a length not stated, no end, a length that varies', () => {
  expect(byId(({ facts: { edition } }) => [edition.kind, edition.months, edition.every])).toEqual({
    'health-equity-scholars': ['dated', null, undefined],
    'health-equity-circle': ['standing', null, undefined],
    'pursuing-equity': ['dated', 18, undefined],
    'dei-leadership-track': ['dated', 24, 'year'],
    'career-advancement-programme': ['rolling', null, undefined],
  })
  const lengths = byId(({ facts: { tracks } }) => Object.values(tracks).map(({ summary }) => summary))
  expect(lengths['career-advancement-programme']).toEqual(['Done within several months.', 'Takes more than a year.'])
})

describe('X-03: completion', () => {
  const program = (id: string): Program => programs.find(({ facts }) => facts.id === id)!
  /** Ends that are a success, with what leads to each. */
  const successes = (id: string): [string, string[]][] => {
    const { states, moves } = picture(program(id))
    return states
      .filter(({ isEnded, tone }) => isEnded && tone === 'success')
      .map((state) => [state.id, [...new Set(moves.filter(({ to }) => to === state.id).map(({ verb }) => verb))]])
  }
  const certificates = (id: string): boolean => outcomes(program(id)).some(({ hasCertificate }) => hasCertificate)

  test('X-03: scholars complete by the gathering, and no certificate is named', () => {
    expect([successes('health-equity-scholars'), certificates('health-equity-scholars')]).toEqual([[['completed', ['complete']]], false])
    const last = calendar(program('health-equity-scholars'), 'scholars', { first: '2027-01', last: '2027-12' }).at(-1)
    expect([last?.month, last?.inPerson]).toEqual(['2027-12', true])
  })

  test('X-03: nobody in the circle has to finish: no clock ends what somebody takes part in', () => {
    const { moves, states } = picture(program('health-equity-circle'))
    const ended = states.filter(({ isEnded }) => isEnded).map(({ id }) => id)
    expect(moves.filter(({ kind, to }) => kind === 'timer' && ended.includes(to))).toEqual([])
    expect(certificates('health-equity-circle')).toBe(false)
  })

  test('X-03: teams complete with the edition, by milestones that most, some or all of them are expected to reach', () => {
    expect(successes('pursuing-equity')).toEqual([['completed', ['ending']]])
    expect(program('pursuing-equity').facts.tracks['actionCommunity']?.milestones.map(({ share }) => share)).toEqual([
      'most',
      'some',
      'some',
      'all',
      'all',
    ])
  })

  test('X-03: trainees graduate only once their project is presented', () => {
    expect(successes('dei-leadership-track')).toEqual([['graduated', ['graduate']]])
    expect(
      new Set(
        picture(program('dei-leadership-track'))
          .moves.filter(({ to }) => to === 'graduated')
          .map(({ from }) => from),
      ),
    ).toEqual(new Set(['presented']))
    const last = calendar(program('dei-leadership-track'), 'leadership', { first: '2027-07', last: '2029-06' }).findLast(
      ({ month }) => month,
    )
    expect([last?.title, last?.month]).toEqual(['Graduation ceremony', '2029-06'])
  })

  test('X-03: who has finished the career programme is said by staff; the source states no completion and no certificate', () => {
    expect([successes('career-advancement-programme'), certificates('career-advancement-programme')]).toEqual([
      [['finished', ['complete']]],
      false,
    ])
  })
})

describe('X-04: taxonomies', () => {
  test('X-04: each is the program’s own, under a version and with the place where its terms are in use', () => {
    const names = taxonomies.map(taxonomyName)
    expect(names).toEqual([...new Set(names)])
    expect(
      taxonomies.filter(({ version, place, terms }) => version < 1 || !/^[A-Z]{2}$/.test(place) || Object.keys(terms).length < 2),
    ).toEqual([])
  })

  test('X-04: training levels, types of organization, race and ethnicity in the US and in the UK are kept apart', () => {
    expect(Object.fromEntries(taxonomies.map((one) => [taxonomyName(one), one.place]))).toEqual({
      'us-health-profession@1': 'US',
      'us-student-level@1': 'US',
      'health-equity-circle-field@1': 'US',
      'industrial-areas-foundation-affiliate@1': 'US',
      'us-health-organization-type@1': 'US',
      'us-race-ethnicity@1': 'US',
      'us-training-level@1': 'US',
      'dei-leadership-pathway@1': 'US',
      'dei-subject@1': 'US',
      'dei-project-kind@1': 'US',
      'gb-healthcare-role@1': 'GB',
      'gb-ethnic-group@1': 'GB',
    })
    expect(taxonomies.some(({ place, maps }) => place === 'GB' && maps?.['us-race-ethnicity@1'])).toBe(true)
  })

  test('X-04: whoever maps to another says of every term which one it stands for, or that there is none', () => {
    const unknown = taxonomies.flatMap((from) =>
      Object.keys(from.maps ?? {}).flatMap((name) => {
        const to = taxonomies.find((one) => taxonomyName(one) === name)
        if (!to) return [`${taxonomyName(from)} maps to ${name}, which no program has`]
        return Object.keys(from.terms)
          .filter((term) => {
            const other = mapTerm(from, term, to)
            return !Object.hasOwn(from.maps?.[name] ?? {}, term) || (other !== null && !Object.hasOwn(to.terms, other))
          })
          .map((term) => `${taxonomyName(from)}: ${term} has no term in ${name}`)
      }),
    )
    expect(unknown).toEqual([])
  })
})

test('X-05: each program has its own words, in its own spelling', () => {
  const words = byId(({ facts }) => {
    const { program, edition, track, applicant, participant, organisation } = vocabularyOf(facts)
    return [program, edition, track, applicant, participant, organisation].map(({ one }) => one)
  })
  expect(words).toEqual({
    'health-equity-scholars': ['program', 'edition', 'track', 'applicant', 'scholar', 'home institution'],
    'health-equity-circle': ['circle', 'edition', 'path', 'newcomer', 'member', 'school'],
    'pursuing-equity': ['program', 'edition', 'track', 'team', 'team', 'organization'],
    'dei-leadership-track': ['program', 'intake', 'track', 'trainee', 'trainee', 'residency program'],
    'career-advancement-programme': ['programme', 'edition', 'offering', 'applicant', 'participant', 'employer'],
  })
  // what the sources call the same besides
  const besides = byId(({ facts: { words = {} } }) => Object.values(words).flatMap((word) => word?.also ?? []))
  expect(besides).toEqual({
    'health-equity-scholars': ['participant', 'fellow'],
    'health-equity-circle': ['federation', 'student'],
    'pursuing-equity': ['cohort'],
    'dei-leadership-track': ['learner'],
    'career-advancement-programme': ['course'],
  })
  expect(byId(({ facts }) => facts.locale)['career-advancement-programme']).toBe('en-GB')
})

describe('X-06: every fact keeps its id', () => {
  test.each(programs)('X-06: $facts.id names every id of its source, in its order, with a standing and a place', ({ facts }) => {
    const sources = facts.sources ?? {}
    expect(Object.keys(sources).toSorted()).toEqual(sourceIds[facts.id])
    const standings = ['quoted', 'derived', 'assumed', 'conflicting', 'missing']
    expect(Object.entries(sources).filter(([, { status, at }]) => !standings.includes(status) || at.length === 0)).toEqual([])
  })

  test.each(programs)('X-06: what $facts.id finds in conflict has a note with both readings', ({ facts }) => {
    const noted = ({ at }: { at: readonly string[] }): boolean =>
      at.some((place) => (facts.notes.find(({ id }) => place === `notes.${id}`)?.readings.length ?? 0) >= 2)
    const conflicting = Object.entries(facts.sources ?? {}).filter(([, { status }]) => status === 'conflicting')
    expect(conflicting.filter(([, entry]) => !noted(entry)).map(([id]) => id)).toEqual([])
  })

  test.each(programs)('X-06: a note and the sources of $facts.id are of one mind about an id', ({ facts }) => {
    const differ = facts.notes.filter(({ id, status }) => facts.sources?.[id] && facts.sources[id].status !== status)
    expect(differ.map(({ id, status }) => [id, status, facts.sources?.[id]?.status])).toEqual([])
  })
})

describe.each(programs)('$facts.id', (program) => {
  test('is sound', () => {
    expect(checkProgram(program.facts, program.lifecycle)).toEqual([])
  })

  test('forgets nobody: an end can be reached from everywhere', () => {
    expect(deadEnds(program)).toEqual([])
  })

  test('has a letter for every end, and ends of more than one kind', () => {
    const ends = outcomes(program)
    expect(ends.filter(({ letters }) => letters.length === 0)).toEqual([])
    expect(new Set(ends.map(({ state }) => state)).size).toBeGreaterThan(1)
  })

  test('numbers the values that are ours without a gap, and has both readings of what is in conflict', () => {
    const { notes } = program.facts
    const ours = notes.filter(({ id }) => id.startsWith('OURS-')).map(({ id }) => id)
    expect(ours).toEqual(ours.map((_, index) => `OURS-${index + 1}`))
    expect(notes.filter(({ id, status }) => id.startsWith('OURS-') !== (status === 'ours') && status !== 'missing')).toEqual([])
    expect(notes.filter(({ status, readings }) => status === 'conflicting' && readings.length < 2).map(({ id }) => id)).toEqual([])
  })

  test('says to both sides what every state is', () => {
    const { states } = picture(program)
    expect(states.filter(({ label }) => label.trim() === '')).toEqual([])
  })

  test('declares no decline as a danger', () => {
    const { verbs } = program.facts
    expect(Object.keys(verbs).filter((verb) => verb.startsWith('decline') && verbs[verb]?.tone === 'danger')).toEqual([])
  })
})
