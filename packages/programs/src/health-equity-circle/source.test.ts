/** The circle’s own account of itself, fact by fact: each test is named for the ids it holds. */
import {
  checkEdition,
  checkProgram,
  compileForm,
  compileVerb,
  outcomes,
  parseAnswers,
  termTitle,
  type FormDefinition,
  type Issue,
} from '@cohortium/program'
import { expect, test } from 'vitest'
import { knownCampaigns } from './campaigns.ts'
import { demoEdition } from './editions.ts'
import { healthEquityCircle } from './program.ts'
import { affiliates, fields, levels } from './taxonomies.ts'

const { facts, lifecycle } = healthEquityCircle
const form: FormDefinition = compileForm('application', facts.forms['application']!)
const issues = (track: string, answers: Record<string, Record<string, unknown>>): string[] =>
  parseAnswers(form, facts.forms['application']!, answers, { track }).issues.map(({ path }: Issue) => path)

const chapter = { school: 'Harborview State University', place: 'Tacoma, Washington', pressures: 'Rents rise twice a year.' }
const founders = {
  students: [{ name: 'Ines Aldana', level: 'graduate', field: 'publicHealth' }],
  allies: [{ name: 'Ruth Okafor', part: 'faculty' }],
  studentLed: true,
}
const states = (node: { states: Record<string, unknown> }): string[] => Object.keys(node.states)

test('the program is sound', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
})

test('HEC-01: chapters that students lead, in one edition that stands without a date, and people within them; nobody is counted', () => {
  expect([facts.edition, facts.dates]).toEqual([{ kind: 'standing', months: null }, {}])
  expect(Object.entries(facts.tracks).map(([id, { seats, unit, within, closes }]) => [id, seats.kind, unit?.kind, within, closes])).toEqual(
    [
      ['member', 'none', undefined, 'chapter', undefined],
      ['chapter', 'none', 'chapter', undefined, undefined],
    ],
  )
  expect(issues('chapter', { chapter, founders: { ...founders, studentLed: false } })).toEqual(['founders.studentLed'])
  expect(facts.summary).toMatch(/^Chapters that students lead, across their professions: .* There is no term and no end\.$/)
})

test('HEC-02: three levels and four fields, and a member is of one of each', () => {
  expect([Object.values(levels.terms), Object.values(fields.terms)]).toEqual([
    ['Undergraduate student', 'Graduate student', 'Student of a professional school'],
    ['Social sciences', 'Public health', 'Healthcare', 'Law'],
  ])
  const you = { brings: 'My mother’s insulin.', level: 'professional', field: 'law' }
  expect([issues('member', { you }), issues('member', { you: { ...you, field: 'engineering' } }), issues('member', {})]).toEqual([
    [],
    ['you.field'],
    ['you.brings', 'you.level', 'you.field'],
  ])
})

test('HEC-03: training and mentoring in community organizing, what it rests on and how it is done, by a verb of the member’s own', () => {
  const [organizing] = facts.modules!
  expect([organizing?.title, organizing?.description]).toEqual([
    'Community organizing',
    'Learn its principles and its practices, from people who organize, and grow into leading others.',
  ])
  expect(organizing?.activities?.map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
    'workshop: Training: what community organizing rests on, and how it is done',
    'coaching: Mentoring in community organizing',
  ])
  const train = lifecycle.root.states['member']!.states['member']!.transitions.get('train')?.[0]
  expect([train?.meta, train?.target?.map(({ id }) => id)]).toEqual([
    { by: ['applicant', 'staff'] },
    ['health-equity-circle.member.training'],
  ])
})

test('HEC-04: five parts, two of them played by those who take part', () => {
  expect(Object.values(facts.roles!).map(({ title, played }) => [title, played])).toEqual([
    ['Student leader', 'participant'],
    ['Member', 'participant'],
    ['Mentor', 'beside'],
    ['Faculty or staff ally', 'beside'],
    ['Community partner organization', 'beside'],
  ])
})

test('HEC-05: three local affiliates of the Industrial Areas Foundation, of which a chapter may be a member of all', () => {
  expect(Object.values(affiliates.terms)).toEqual(['Sound Alliance', 'Spokane Alliance', 'Metropolitan Alliance for Common Good'])
  const [asked] = compileVerb('affiliate', facts.verbs['affiliate']!)!.pages[0]!.fields
  expect([asked?.type, asked?.min, asked?.max, asked?.options?.map(({ title }) => title)]).toEqual([
    'choices',
    1,
    3,
    Object.keys(affiliates.terms).map((term) => termTitle(affiliates, term as keyof typeof affiliates.terms)),
  ])
})

test('HEC-06: the first was founded in 2009, by students and allies: a proposal without one of the two is not complete', () => {
  expect(facts.summary).toContain('founded in 2009, by students with allies among faculty and staff')
  expect([
    issues('chapter', { chapter, founders }),
    issues('chapter', { chapter, founders: { ...founders, allies: [] } }),
    issues('chapter', { chapter, founders: { ...founders, students: [] } }),
  ]).toEqual([[], ['founders.allies'], ['founders.students']])
  expect(form.pages.find(({ id }) => id === 'founders')?.fields[1]?.fields?.[1]?.options?.map(({ value }) => value)).toEqual([
    'faculty',
    'staff',
  ])
})

test('HEC-07: a campaign has issue, place, partners and outcome; of the four known ones the last two are not told', () => {
  const campaigns = compileForm('campaigns', facts.forms['campaigns']!)
  expect(campaigns.pages[0]?.fields[0]?.fields?.map(({ name, required }) => [name, required])).toEqual([
    ['issue', true],
    ['place', true],
    ['partners', false],
    ['outcome', false],
  ])
  expect(knownCampaigns).toEqual([
    { issue: 'Paid sick leave', place: 'Spokane' },
    { issue: 'Dual translations on prescription pill bottles', place: 'Oregon' },
    { issue: 'More affordable housing stock', place: 'Portland' },
    { issue: 'Transitional encampments', place: 'Seattle' },
  ])
  const answers = { campaigns: { campaigns: knownCampaigns } }
  expect(parseAnswers(campaigns, facts.forms['campaigns']!, answers, { track: 'chapter' })).toEqual({ answers, issues: [] })
  expect([facts.projects?.['campaigns']?.form, facts.projects?.['campaigns']?.tracks]).toEqual(['campaigns', ['chapter']])
})

test('HEC-08: five activities', () => {
  expect(facts.modules?.find(({ title }) => title === 'What a chapter does')?.activities?.map(({ title }) => title)).toEqual([
    'Shared stories',
    'Listening to pressures',
    'Finding patterns',
    'Local campaigns',
    'Building relationships',
  ])
})

test('HEC-09: no deadline, no schedule, no selection, no completion; joining, learning, leading and being an alum are there all the same', () => {
  expect([facts.sessions, facts.tasks, facts.documents]).toEqual([[], {}, {}])
  expect(Object.keys(facts.verbs).filter((verb) => /decline|reject|invite|accept|select/i.test(verb))).toEqual([])
  expect(outcomes(healthEquityCircle).some(({ hasCertificate }) => hasCertificate)).toBe(false)
  expect(states(lifecycle.root.states['member']!)).toEqual([
    'interest',
    'heard',
    'welcomed',
    'member',
    'training',
    'leader',
    'alum',
    'left',
    'withdrawn',
  ])
  expect(facts.costs).toEqual([{ title: 'Fee', decided: 'fee' }])
  const asked = form.pages.filter(({ if: when }) => JSON.stringify(when).includes('member')).flatMap(({ fields: all }) => all)
  expect(asked.map(({ name }) => name)).toEqual(['brings', 'level', 'field'])
})

test('HEC-10: places stay as they were told, cities beside a state, and no affiliate is tied to one', () => {
  expect(knownCampaigns.map(({ place }) => place)).toEqual(['Spokane', 'Oregon', 'Portland', 'Seattle'])
  const campaigns = compileForm('campaigns', facts.forms['campaigns']!)
  expect(campaigns.pages[0]?.fields[0]?.fields?.find(({ name }) => name === 'place')?.type).toBe('text')
  expect(Object.values(affiliates.terms).every((said) => typeof said === 'string')).toBe(true)
  expect(facts.notes.find(({ id }) => id === 'HEC-10')).toMatchObject({
    status: 'conflicting',
    readings: [expect.any(String), expect.any(String)],
  })
})

test('HEC-11: contact, governance and privacy are decided before anything is published, and FERPA is asked about', () => {
  const bare = { ...demoEdition, decided: {} }
  expect([
    checkEdition(healthEquityCircle, demoEdition, { publish: true }),
    checkEdition(healthEquityCircle, bare, { publish: false }),
  ]).toEqual([[], []])
  expect(checkEdition(healthEquityCircle, bare, { publish: true }).map(({ path }) => path)).toEqual([
    'decided.contact',
    'decided.welcomedBy',
    'decided.answerDays',
    'decided.governance',
    'decided.privacy',
    'decided.fee',
  ])
  expect([
    facts.contact,
    facts.toDecide?.['privacy']?.description?.includes('FERPA'),
    facts.notes.find(({ id }) => id === 'HEC-11')?.status,
  ]).toEqual([undefined, true, 'missing'])
})

test('HEC-11: what a student tells is never public, and nothing of a special category is asked', () => {
  const told = form.pages.flatMap(({ id, fields: all }) =>
    all.flatMap((one) => [one, ...(one.fields ?? [])]).map(({ name, privacy }) => [`${id}.${name}`, privacy]),
  )
  expect(told.filter(([, privacy]) => privacy === 'public').map(([path]) => path)).toEqual([
    'chapter.school',
    'chapter.place',
    'chapter.pressures',
  ])
  expect(told.filter(([, privacy]) => privacy === 'special')).toEqual([])
  expect(told.filter(([path]) => path?.startsWith('you.')).every(([, privacy]) => privacy === 'confidential')).toBe(true)
})

test('every id of the source has its standing and its place', () => {
  expect(Object.entries(facts.sources!).map(([id, { status }]) => `${id} ${status}`)).toEqual([
    'HEC-01 quoted',
    'HEC-02 quoted',
    'HEC-03 quoted',
    'HEC-04 quoted',
    'HEC-05 quoted',
    'HEC-06 quoted',
    'HEC-07 quoted',
    'HEC-08 quoted',
    'HEC-09 missing',
    'HEC-10 conflicting',
    'HEC-11 missing',
  ])
})
