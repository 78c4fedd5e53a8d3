/** What the source leaves open, says twice or misspells: each has its note, and the pages keep clear of it. */
import { calendar, checkEdition, compileForm, instantOf } from '@cohortium/program'
import { expect, test } from 'vitest'
import { Life } from '../life.fixture.ts'
import { notesOf } from '../texts.fixture.ts'
import { demoEditions } from './editions.ts'
import { letters } from './letters.ts'
import { deiLeadershipTrack } from './program.ts'

const { facts, lifecycle } = deiLeadershipTrack
const track = facts.tracks['leadership']!
const edition = demoEditions('2026-11-22')[3]
const at = (local: string): number => instantOf(`${local}T12:00`, edition.zone)
const note = notesOf(deiLeadershipTrack)

/** Everything that trainees and staff read of the program, but for the notes. */
const pages = (): string =>
  JSON.stringify({
    ...facts,
    notes: [],
    sources: {},
    forms: Object.entries(facts.forms).map(([name, form]) => compileForm(name, form)),
    verbs: Object.entries(facts.verbs).map(([verb, spec]) => [
      verb,
      spec,
      Object.values(spec.payload?.shape ?? {}).map((field) => field.meta()),
    ]),
    states: Object.values(lifecycle.root.states).map(({ meta }) => meta),
    letters: Object.values(letters).map(({ subject, body }) => {
      const given = {
        program: facts.title,
        edition: edition.title,
        organisation: 'Residency',
        greeting: 'Dear Ana',
        track: track.title,
        appliedTrack: track.title,
        applicant: 'Ana',
        dates: {},
        texts: {},
        link: 'https://example.org/my',
        contact: 'name@example.org',
        decided: {},
        missing: [],
      }
      return [subject(given), body(given)]
    }),
  })

test('UCO-03: no address of ACGME Equity Matters was given, and none is made up', () => {
  expect(pages()).toContain('ACGME Equity Matters')
  expect(pages()).not.toMatch(/acgme\.org|equitymatters/i)
})

test('UCO-13: the source’s name for ACGME is kept in the note with the usual one, and pages spell out neither', () => {
  expect(note('UCO-13')).toMatchObject({
    readings: [
      'As the source spells it out: “American College of Graduate Medical Education (ACGME)”.',
      'As the organization is generally known, which is still to be checked with it: Accreditation Council for Graduate Medical Education.',
    ],
    resolution: 'Pages and letters say ACGME Equity Matters, the name of its programs, and spell out neither.',
  })
  expect(pages()).not.toMatch(/American College|Accreditation Council/)
})

test('UCO-14: what the source leaves open is asked of each intake, by name, before it is published', () => {
  const bare = { ...edition, dates: { begins: '2027-07', ends: '2029-06' }, seats: {}, decided: {} }
  const faults = checkEdition(deiLeadershipTrack, bare, { publish: true })
  expect(faults.map(({ path }) => path)).toEqual([
    'dates.closes',
    'decided.contact',
    'decided.replyWithin',
    'decided.attendance',
    'decided.modulePlan',
    'decided.selfPaced',
    'decided.cost',
    'seats.leadership',
  ])
  expect(
    faults.every(({ message }) => message.endsWith('It can be had from those who run the track at the University of Connecticut')),
  ).toBe(true)
  expect([facts.contact, track.documents, Object.keys(facts.documents), facts.dates['ceremony']?.optional]).toEqual([
    undefined,
    [],
    [],
    true,
  ])
  expect(note('UCO-14')).toMatchObject({
    readings: [
      'The source says about ten a year, and gives no deadline, no documents, no rule of attendance, no day for the ceremony, no address and no time for an answer.',
    ],
    resolution:
      'Ten is a target: what was given stands beside it, and nobody is refused for it. No document is asked for. Deadline, address, time for an answer and what is expected of attendance are decided for each intake before it is published. The ceremony is two years away and may be set later. Nobody is kept from graduating by attendance.',
  })
  expect([facts.dates['closes']?.title, facts.dates['ceremony']?.title]).toEqual(['Applications close', 'Graduation ceremony'])
  const open = Object.values(facts.toDecide!).filter(({ source }) => source === 'UCO-14')
  expect(open.map(({ title, description }) => [title, description])).toEqual([
    ['Address for questions', undefined],
    ['Days until an answer', undefined],
    ['Attendance', 'What is expected. If nothing is, say so.'],
  ])
  // the time for an answer is the intake's own; one that has none promises none
  const answerDue = [edition, { ...edition, decided: {} }].map((one) => {
    const life = new Life(deiLeadershipTrack, one, 'leadership', at('2026-12-01'))
    life.send('submit', at('2026-12-02'))
    return life.timers['answerDue']
  })
  expect(answerDue).toEqual([at('2026-12-02') + 60 * 86_400_000, undefined])
})

test('UCO-15: a seminar stands in every month, and in Reflection there is none; the note has both readings', () => {
  const seminars = calendar(deiLeadershipTrack, 'leadership', { first: '2027-07', last: '2029-06' }).filter(
    ({ title }) => title === 'Seminar',
  )
  expect(seminars).toHaveLength(24)
  expect(facts.modules?.find(({ title }) => title === 'Reflection')?.activities?.some(({ kind }) => kind === 'seminar')).toBe(false)
  expect(note('UCO-15')).toMatchObject({
    status: 'conflicting',
    readings: [
      'The track is a monthly didactic program on all four of A.R.E.A.: then there is one in every month, those of Reflection included.',
      'Monthly seminars are named for Awareness, Empowerment and Action alone; Reflection has discussion groups, a book club and exercises: then its months have none.',
    ],
    resolution:
      'The calendar has a seminar in every month, as the first sentence has it. No module but the three has one, as the second has it. Which months belong to which module, and whether those of Reflection have a seminar, is decided for each intake.',
  })
  expect(facts.sessions[0]?.description).toMatch(/ In months that belong to Reflection, its own forms may stand in its place\.$/)
  expect(facts.toDecide!['modulePlan']).toMatchObject({
    title: 'Months of each module',
    source: 'UCO-15',
    description: 'Say also whether there is a seminar in the months of Reflection.',
  })
})

test('UCO-17: the source’s slips stand in the note, and on no page, in no letter', () => {
  const slips = ['industy', 'discussions groups', 'social influencers']
  expect(note('UCO-17')).toMatchObject({
    readings: [
      'As printed: “industy”, “discussions groups”, “social influencers of health”.',
      'As probably meant: industry, discussion groups, and what is usually called social determinants of health. The last may have been chosen on purpose.',
    ],
    resolution:
      'Pages and letters use the usual words. If “influencers” was meant, the term of the subject changes with a new version of its list.',
  })
  const read = pages().toLowerCase()
  expect(slips.filter((slip) => read.includes(slip))).toEqual([])
  // what was walked is what is read
  expect(['discussion group', 'private industry', 'social determinants of health'].filter((words) => !read.includes(words))).toEqual([])
})

test('ids of notes: the five that are open or in conflict', () => {
  const ids = facts.notes.map(({ id }) => id)
  expect(ids.filter((id) => id.startsWith('UCO-'))).toEqual(['UCO-13', 'UCO-14', 'UCO-15', 'UCO-16', 'UCO-17'])
})
