import { checkAnswers, compileForm, type Answers, type Field } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { commitments } from './commitments.ts'
import { forms } from './forms.ts'
import { pursuingEquity } from './program.ts'
import { organizationTypes } from './taxonomies.ts'

const definition = compileForm('application', forms.application)
const page = (id: string) => definition.pages.find((one) => one.id === id)!
const field = (path: string): Field => page(path.split('.')[0]!).fields.find(({ name }) => name === path.split('.')[1])!

const member = (name: string) => ({ name, role: 'Nurse', email: `${name.toLowerCase()}@example.org`, isExecutive: name === 'Ana' })
const common = {
  organization: { name: 'Harrow Bay Health', type: 'hospital', location: 'Duluth, Minnesota', populations: 'People along the bay' },
  team: { members: ['Ana', 'Ben', 'Cleo'].map(member) },
}
const networkAnswers: Answers = {
  ...common,
  readiness: { equityWork: 'We began', leadership: 'Our CEO' },
  commitments: { eligibility: true, networkAttendance: true, networkUnderstanding: true, networkSharing: true, networkLetter: true },
}
const communityAnswers: Answers = {
  ...common,
  readiness: {
    equityWork: 'We began',
    leadership: 'Our CEO',
    motivation: 'Now',
    systems: 'Here',
    partnerships: 'Two',
    improvement: '24% to 15%',
    data: 'both',
    dataUse: 'Monthly',
  },
  letterAndVideo: { videoQuestions: ['first', 'third'] },
  commitments: {
    eligibility: true,
    participate: true,
    affinityGroup: true,
    monthlyUpdates: true,
    letters: true,
    seniorLeaders: true,
    advanceUnderstanding: true,
    nameRacism: true,
    dissemination: true,
    discomfort: true,
  },
}
const issues = (answers: Answers, track: string): [string, string][] =>
  checkAnswers(definition, answers, { track }).map(({ path, code }) => [path, code])

test('IHI-18: one form serves both tracks', () => {
  expect([issues(networkAnswers, 'learningNetwork'), issues(communityAnswers, 'actionCommunity')]).toEqual([[], []])
})

test('IHI-38, IHI-63: four commitments or nine, each on its own and none to be left out', () => {
  const missing = (track: string) =>
    issues({ ...common }, track)
      .filter(([path]) => path.startsWith('commitments.'))
      .map(([path]) => path.slice('commitments.'.length))
  expect(missing('learningNetwork')).toEqual([
    'eligibility',
    'networkAttendance',
    'networkUnderstanding',
    'networkSharing',
    'networkLetter',
  ])
  expect(missing('actionCommunity')).toEqual([
    'eligibility',
    'participate',
    'affinityGroup',
    'monthlyUpdates',
    'letters',
    'seniorLeaders',
    'advanceUnderstanding',
    'nameRacism',
    'dissemination',
    'discomfort',
  ])
})

test('IHI-15, IHI-27, IHI-70: two are too few, eight too many', () => {
  const team = (count: number): Answers => ({
    ...networkAnswers,
    team: { members: Array.from({ length: count }, (_, index) => member(`P${index}`)) },
  })
  expect(field('team.members').description).toBe(
    'Three to seven people from several professions, an executive leader among them. You can replace people later.',
  )
  expect([2, 3, 7, 8].map((count) => issues(team(count), 'learningNetwork'))).toEqual([
    [['team.members', 'tooFew']],
    [],
    [],
    [['team.members', 'tooMany']],
  ])
})

test('IHI-50, IHI-51: the Action Community promises all meetings, on camera and fully present, and knows who pays for travel', () => {
  const { title, description } = field('commitments.participate')
  expect([title, description]).toEqual([
    'We take part in all meetings over the 18 months, on camera and fully present',
    'Two Learning Sessions are in Boston. Your organization pays for travel.',
  ])
})

test('IHI-63: each of the nine promises one thing, in the words that its track is shown', () => {
  const asked = page('commitments').fields.filter(({ name }) => Object.hasOwn(commitments.actionCommunity, name))
  expect(asked.map(({ title }) => title)).toEqual([
    'We take part in all meetings over the 18 months, on camera and fully present',
    'Each of us joins one of two Racial Justice Affinity Groups',
    'We share an update every month, with data on the changes we tested',
    'Our CEO and our Board support us, by letter and throughout',
    'We name one senior leader and one alternate',
    'We advance our understanding',
    'We name racism explicitly: in structures, in institutions, between people',
    'We let what we learn be shared, in the ways we choose',
    'We accept that some of this work is uncomfortable',
  ])
  expect(pursuingEquity.facts.tracks['actionCommunity']?.commitments).toEqual(asked.map(({ title }) => title))
})

test('IHI-58: understanding, naming racism and discomfort are each promised, and none can be left out', () => {
  const without = (name: string): Answers => {
    const { [name]: _left, ...commitments } = communityAnswers['commitments'] as Answers
    return { ...communityAnswers, commitments }
  }
  expect(['advanceUnderstanding', 'nameRacism', 'discomfort'].map((name) => issues(without(name), 'actionCommunity'))).toEqual([
    [['commitments.advanceUnderstanding', 'required']],
    [['commitments.nameRacism', 'required']],
    [['commitments.discomfort', 'required']],
  ])
  expect(['advanceUnderstanding', 'nameRacism', 'discomfort'].map((name) => field(`commitments.${name}`).title)).toEqual([
    'We advance our understanding',
    'We name racism explicitly: in structures, in institutions, between people',
    'We accept that some of this work is uncomfortable',
  ])
})

test('IHI-24: results of earlier improvement and the data one can use are answers, asked of the Action Community alone', () => {
  const without = (name: string, track: string) => {
    const { [name]: _left, ...readiness } = communityAnswers['readiness'] as Answers
    return issues({ ...(track === 'actionCommunity' ? communityAnswers : networkAnswers), readiness }, track)
  }
  expect(without('improvement', 'actionCommunity')).toEqual([['readiness.improvement', 'required']])
  expect(without('data', 'actionCommunity')).toEqual([['readiness.data', 'required']])
  expect(field('readiness.improvement').description).toBe(
    'What you measured, before and after. Describe it here; no other document is needed.',
  )
  expect(without('data', 'learningNetwork').filter(([, code]) => code === 'required')).toEqual([])
  expect(field('readiness.data').options?.map(({ title }) => title)).toEqual([
    'REAL and SOGI data',
    'REAL data only',
    'SOGI data only',
    'Neither yet',
  ])
  expect(['motivation', 'systems', 'partnerships', 'improvement', 'data'].map((name) => field(`readiness.${name}`).title)).toEqual([
    'Why you, and why now',
    'Racism and other oppression as matters of systems',
    'Partners in the community',
    'Results of earlier quality improvement',
    'Which data can you reach and use?',
  ])
})

test('IHI-25: both tracks tell of work begun and of leaders’ support', () => {
  expect(['equityWork', 'leadership'].map((name) => field(`readiness.${name}`).title)).toEqual([
    'Your work on equity so far',
    'Support from your leaders',
  ])
  for (const track of ['learningNetwork', 'actionCommunity'])
    expect(issues({ ...common }, track).filter(([path]) => /equityWork|leadership/.test(path))).toEqual([
      ['readiness.equityWork', 'required'],
      ['readiness.leadership', 'required'],
    ])
})

test('IHI-26: the form says that plain answers are as good as polished ones', () => {
  expect(page('readiness').description).toContain('Plain answers are as good as polished ones.')
})

test('IHI-36: groups are of four or five teams; what they are formed by is asked: type, region, population, and size if one knows it', () => {
  const group = pursuingEquity.facts.sessions.find(({ title }) => title === 'Group Coaching Virtual Meeting')
  expect([group?.description, field('organization.size').description, field('organization.populations').description]).toEqual([
    'Your group of four or five teams, with a coach.',
    'About. It helps us form groups of different sizes.',
    'The populations, and where they live. Together, the teams we choose serve many.',
  ])
  expect(notesOf(pursuingEquity)('OURS-7').resolution).toBe(
    'The list of types, and the question how many people work there, are ours. The source names type, location, size and populations as what groups are balanced by (IHI-25, IHI-36).',
  )
  expect(page('organization').fields.map(({ title, required }) => [title, required])).toEqual([
    ['Name of your organization', true],
    ['Type', true],
    ['City and state', true],
    ['How many people work there', false],
    ['Whom you serve', true],
  ])
  expect(field('organization.type').options?.map(({ value }) => value)).toEqual(Object.keys(organizationTypes.terms))
})

test('IHI-30: two or three of five questions, asked of the Action Community alone', () => {
  const { options, min, max, description } = field('letterAndVideo.videoQuestions')
  expect([options?.length, min, max, description]).toEqual([5, 2, 3, 'Two or three of them.'])
  const chosen = (videoQuestions: string[]) => issues({ ...communityAnswers, letterAndVideo: { videoQuestions } }, 'actionCommunity')
  expect([chosen(['first']), chosen(['first', 'second', 'third']), chosen(['first', 'second', 'third', 'fourth'])]).toEqual([
    [['letterAndVideo.videoQuestions', 'tooFew']],
    [],
    [['letterAndVideo.videoQuestions', 'tooMany']],
  ])
})

test('IHI-16: lenses are advice, never required', () => {
  const lenses = field('team.members').fields!.find(({ name }) => name === 'lenses')!
  expect([lenses.required, lenses.options?.map(({ title }) => title)]).toEqual([
    false,
    ['Quality improvement', 'Equity', 'Patient-facing care', 'Data', 'Partnership with the community'],
  ])
  expect(page('team').description).toMatch(
    /^We recommend that together you bring quality improvement, equity, patient-facing care and data\. Think of leaders, clinicians, frontline staff and partners from the community\. /,
  )
})

test('IHI-56: five channels, each chosen or not', () => {
  const channels = field('commitments.channels')
  expect(field('commitments.dissemination').title).toBe('We let what we learn be shared, in the ways we choose')
  expect([channels.required, channels.options?.map(({ title }) => title), channels.description]).toEqual([
    false,
    ['Blog posts', 'Presentations', 'Case studies', 'Summary reports', 'News media'],
    'Each is your choice. We ask again before we use another.',
  ])
})

test('IHI-77, IHI-81: no form asks who people are; pronouns are optional and confidential', () => {
  const fields = Object.entries(pursuingEquity.facts.forms).flatMap(([id, form]) =>
    compileForm(id, form).pages.flatMap((one) => one.fields.flatMap((top) => [top, ...(top.fields ?? [])])),
  )
  expect(fields.filter(({ privacy }) => privacy === 'special')).toEqual([])
  expect(page('team').description).toMatch(/ We do not ask about race, ethnicity, sexual orientation or gender here\.$/)
  expect(fields.filter(({ name }) => name === 'pronouns').map(({ required, privacy }) => [required, privacy])).toEqual([
    [false, 'confidential'],
  ])
})

test('documents are asked for on the page of letter and video', () => {
  expect(page('letterAndVideo').documents).toEqual(['ceoLetter', 'ceoAndChairLetter', 'teamVideo'])
})
