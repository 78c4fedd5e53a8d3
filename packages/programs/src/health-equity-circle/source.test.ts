/** The circle’s own account of itself, fact by fact: each test is named for the ids it holds. */
import { checkProgram, compileForm, compileVerb, parseAnswers, termTitle, type FormDefinition, type Issue } from '@cohortium/program'
import { expect, test } from 'vitest'
import { knownCampaigns } from './campaigns.ts'
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
  expect(form.pages.find(({ id }) => id === 'founders')?.fields.at(-1)?.title).toBe('Students lead this chapter. Allies stand beside them.')
  expect([facts.title, facts.summary]).toEqual([
    'Health Equity Circle',
    expect.stringMatching(/^Chapters that students lead, across their professions: .* There is no term and no end\.$/),
  ])
})

test('HEC-02: three levels and four fields, and a member is of one of each', () => {
  expect([Object.values(levels.terms), Object.values(fields.terms)]).toEqual([
    ['Undergraduate student', 'Graduate student', 'Student of a professional school'],
    ['Social sciences', 'Public health', 'Healthcare', 'Law'],
  ])
  expect(facts.eligibility).toEqual([
    'Students: undergraduate, graduate or professional',
    'In the social sciences, public health, healthcare or law',
  ])
  expect(facts.summary).toContain('students of the social sciences, public health, healthcare and law')
  expect(form.pages.find(({ id }) => id === 'you')?.fields.map(({ title }) => title)).toEqual([
    'What brings you here?',
    'Level of study',
    'Field of study',
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
  expect(Object.values(facts.roles!).map(({ title, text, played }) => [title, played, text])).toEqual([
    ['Student leader', 'participant', 'A student who leads a chapter, with others.'],
    ['Member', 'participant', 'A student who takes part in a chapter.'],
    ['Mentor', 'beside', 'Goes along with someone who learns to organize.'],
    ['Faculty or staff ally', 'beside', 'Stands beside the students of a chapter, at their school.'],
    ['Community partner organization', 'beside', 'Carries a campaign together with a chapter.'],
  ])
})

test('HEC-05: three local affiliates of the Industrial Areas Foundation, of which a chapter may be a member of all', () => {
  expect(Object.values(affiliates.terms)).toEqual(['Sound Alliance', 'Spokane Alliance', 'Metropolitan Alliance for Common Good'])
  expect([affiliates.title, facts.glossary['Affiliate']]).toEqual([
    'Local affiliate of the Industrial Areas Foundation',
    'A local organization of organizations, part of the Industrial Areas Foundation, that a chapter can be a member of.',
  ])
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
  expect(facts.tracks['chapter']).toMatchObject({
    title: 'Found a chapter',
    summary: 'Students of a school, with allies among its faculty and staff.',
    unit: { kind: 'chapter', min: 2 },
  })
  expect([
    issues('chapter', { chapter, founders }),
    issues('chapter', { chapter, founders: { ...founders, allies: [] } }),
    issues('chapter', { chapter, founders: { ...founders, students: [] } }),
  ]).toEqual([[], ['founders.allies'], ['founders.students']])
  const [students, allies] = form.pages.find(({ id }) => id === 'founders')!.fields
  expect([students?.title, allies?.title, allies?.fields?.find(({ name }) => name === 'part')?.options?.map(({ title }) => title)]).toEqual(
    ['Students who found it', 'Allies among faculty and staff', ['Faculty', 'Staff']],
  )
})

test('HEC-07: a campaign has issue, place, partners and outcome; of the four known ones the last two are not told', () => {
  const campaigns = compileForm('campaigns', facts.forms['campaigns']!)
  expect(campaigns.pages[0]?.fields[0]?.fields?.map(({ title, required }) => [title, required])).toEqual([
    ['Issue', true],
    ['Place', true],
    ['Partners', false],
    ['Outcome', false],
  ])
  expect(knownCampaigns).toEqual([
    { issue: 'Paid sick leave', place: 'Spokane' },
    { issue: 'Dual translations on prescription pill bottles', place: 'Oregon' },
    { issue: 'More affordable housing stock', place: 'Portland' },
    { issue: 'Transitional encampments', place: 'Seattle' },
  ])
  expect(facts.modules?.find(({ title }) => title === 'Campaigns so far')).toEqual({
    title: 'Campaigns so far',
    description: 'Four that are known. With whom they were led, and what came of them, is not told.',
    topics: knownCampaigns.map(({ issue, place }) => `${issue} (${place})`),
  })
  expect(facts.projects?.['campaigns']?.description).toMatch(
    /^Each by its issue and its place; partners and outcome when they are known\. /,
  )
  const answers = { campaigns: { campaigns: knownCampaigns } }
  expect(parseAnswers(campaigns, facts.forms['campaigns']!, answers, { track: 'chapter' })).toEqual({ answers, issues: [] })
  expect([facts.projects?.['campaigns']?.form, facts.projects?.['campaigns']?.tracks]).toEqual(['campaigns', ['chapter']])
})

test('HEC-08: five activities, and a chapter is asked for the pressures that it hears', () => {
  expect(
    facts.modules?.find(({ title }) => title === 'What a chapter does')?.activities?.map(({ kind, title }) => `${kind}: ${title}`),
  ).toEqual([
    'discussion: Shared stories',
    'discussion: Listening to pressures',
    'exercise: Finding patterns',
    'exercise: Local campaigns',
    'networking: Building relationships',
  ])
  const asked = form.pages.find(({ id }) => id === 'chapter')?.fields.find(({ name }) => name === 'pressures')
  expect([asked?.title, asked?.description]).toEqual([
    'What presses on the people around you?',
    'What you hear when you listen, in plain words and without names.',
  ])
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
