/** What the two tracks offer and ask, and the way from one to the other: each test is named for the facts it holds. */
import { checkProgram } from '@cohortium/program'
import { expect, test } from 'vitest'
import { pursuingEquity } from './program.ts'

const { facts, lifecycle } = pursuingEquity
const network = facts.tracks['learningNetwork']!
const community = facts.tracks['actionCommunity']!

test('IHI-05, IHI-11: five supports are common to both tracks, with three methods by name; each track has its own besides', () => {
  const common = network.supports.filter((support) => community.supports.includes(support))
  expect(common).toEqual([
    'A community of teams built on trust',
    'One way to keep in touch with the host and with the other teams',
    'Experts in the subjects the work touches',
    'A plan for what to say about the work, and where to share it',
    'Methods: the Achieving Health Equity Framework, the Psychology of Change Framework and the Community of Solutions Model',
  ])
  const own = ({ supports }: typeof network) => supports.filter((support) => !common.includes(support))
  expect([own(network), own(community)]).toEqual([
    ['Virtual meetings, with activities to try between them'],
    [
      'Virtual meetings',
      'Learning Sessions in person',
      'Virtual coaching for your team',
      'Racial Justice Affinity Groups',
      'A workgroup for leaders',
      'Help with engaging people who have lived experience',
    ],
  ])
})

test('IHI-08: 40 and 10 teams, both estimated', () => {
  expect([network.summary, community.summary]).toEqual([
    expect.stringMatching(/^About forty teams /),
    expect.stringMatching(/^About ten teams /),
  ])
  expect([network.seats, community.seats]).toEqual([
    { kind: 'exact', count: 40, estimated: true },
    { kind: 'exact', count: 10, estimated: true },
  ])
})

test('IHI-10: the Learning Network takes something home, the Action Community shows something', () => {
  expect([network.goals, community.goals]).toEqual([
    ['Go home with tools, with skills, and with an understanding of equity and racial justice that reaches deep'],
    ['Show an improved culture of equity', 'Make progress on one or more clinical projects that improve equity'],
  ])
})

test('IHI-25: the Learning Network looks for work begun and leaders behind it, and is chosen as a balance', () => {
  expect(network.criteria).toEqual([
    'Some work on equity has begun',
    'Leaders and the organization’s own structures stand behind the team',
    'Together, the chosen teams stand for many types of organization and many populations: the choice is a balance, not only a ranking',
  ])
})

test('IHI-26: the Action Community is judged by enthusiasm, radical hope and an eye for systems, and not by polish', () => {
  expect(community.criteria.slice(0, 2)).toEqual([
    'Heart for the work: motivation and commitment. Enthusiasm and radical hope count; polished answers do not',
    'You see racism and other oppression as matters of systems: in persons, in teams and in the institution',
  ])
  expect(facts.glossary['Radical hope']).toBe('Being sure that things can change before one can see how.')
})

test('IHI-63b: a small, close-knit group of about ten that tracks its progress and shares its data', () => {
  expect(community.summary).toBe(
    'About ten teams in a small, close-knit group who test changes, follow their progress and share their data with one another.',
  )
})

test('IHI-21: that nothing has to be sent again is proved: without a letter that serves, or with one left behind unsaid, the program is refused', () => {
  const { ceoLetter: _letter, ...documents } = community.redirect!.documents
  const tracks = { ...facts.tracks, actionCommunity: { ...community, redirect: { ...community.redirect!, documents } } }
  expect(checkProgram({ ...facts, tracks }, lifecycle).map(({ path }) => path)).toEqual([
    'tracks.actionCommunity.redirect.documents.ceoLetter',
    'tracks.actionCommunity.redirect.dropped.documents.ceoAndChairLetter',
  ])
})

test('IHI-20: a redirect owes its feedback, and only the Action Community has one', () => {
  const { payload } = facts.verbs['redirect']!
  const [stoodOut, missed] = ['You measure.', 'Who frees time?']
  expect([{ stoodOut }, { missed }, { stoodOut, missed }].map((told) => payload!.safeParse(told).success)).toEqual([false, false, true])
  expect([community.redirect?.to, network.redirect]).toEqual(['learningNetwork', undefined])
})

test('IHI-19, IHI-21: who is redirected sends nothing again, and the video stays behind', () => {
  const { to, documents, dropped } = community.redirect!
  expect({ to, documents, video: Object.hasOwn(dropped, 'documents.teamVideo') }).toEqual({
    to: 'learningNetwork',
    documents: { ceoLetter: 'ceoAndChairLetter' },
    video: true,
  })
  expect(['ceoAndChairLetter', 'teamVideo'].map((id) => facts.documents[id]?.purpose)).toEqual([
    expect.stringMatching(/ In the Learning Network it serves as the CEO’s letter\.$/),
    'Lets reviewers meet the team for the Action Community. It serves no other purpose, and is deleted where that ends.',
  ])
  expect(network.redirect).toBeUndefined()
  expect(['redirect', 'decline'].map((verb) => facts.verbs[verb]?.description)).toEqual([
    'They get a letter with your feedback and may accept or decline. Nothing has to be sent again.',
    expect.stringMatching(/ reads there that you considered it for the Learning Network too\.$/),
  ])
})

test('IHI-24: five criteria of the Action Community, the last two on measured results and on REAL and SOGI data', () => {
  expect([facts.glossary['REAL data'], facts.glossary['SOGI data']]).toEqual([
    'What patients tell of their race, ethnicity and preferred language.',
    'What patients tell of their sexual orientation and gender identity.',
  ])
  expect(community.criteria).toEqual([
    expect.stringMatching(/^Heart for the work: motivation and commitment\. /),
    'You see racism and other oppression as matters of systems: in persons, in teams and in the institution',
    'You have partners in the community, or see that partnerships must be built',
    'You know quality improvement, shown by measured results of earlier work',
    'Data on race, ethnicity and preferred language (REAL), and on sexual orientation and gender identity (SOGI), which you can reach and use',
  ])
})

test('IHI-38, IHI-63: four commitments and nine', () => {
  expect(network.commitments).toEqual([
    'We put attendance first',
    'We advance our understanding, and name racism explicitly: in structures, in institutions, between people',
    'We share what we learn, and reflect on it formally at regular intervals',
    'Our leaders support us, and our CEO says so in a letter',
  ])
  expect(community.commitments).toHaveLength(9)
})

test('IHI-37, IHI-39: six milestones and four aims of the Learning Network', () => {
  expect(network.milestones.map(({ title }) => title)).toEqual([
    'Knows the history of racial justice',
    'Speaks fluently of structural issues',
    'Looks at its data through an equity lens',
    'Has identified at least one clinical area',
    'Has named its key aims',
    'Has a portfolio of projects',
  ])
  expect(network.aims).toEqual([
    'Know the history of racial justice',
    'See the present state of your data through an equity lens',
    'Identify inequities',
    'Build deep relationships',
  ])
})

test('IHI-60, IHI-61: six aims of the Action Community, and five outcomes expected of most, some, some, all and all teams', () => {
  expect(community.aims).toEqual([
    'Improve outcomes in at least one clinical area',
    'Monitor stratified data',
    'Frame and communicate the work',
    'Understand white supremacy culture',
    'Work in partnership with the community',
    'Design systems for multiracial and multicultural groups',
  ])
  expect(community.milestones).toEqual([
    { title: 'Progress in its project', share: 'most' },
    { title: 'Progress in process measures of a population', share: 'some' },
    { title: 'Sustains the change, and carries it further', share: 'some' },
    { title: 'Has the capacity, and a long-term plan, to carry the work further', share: 'all' },
    { title: 'Is able to close gaps in equity', share: 'all' },
  ])
})
