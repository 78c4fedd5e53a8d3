/** The Request for Applications, figure by figure: each test is named for the facts it holds. */
import { calendar, checkProgram, costsOf, minutes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { edition2023 } from './editions.ts'
import { pursuingEquity } from './program.ts'

const { facts, lifecycle } = pursuingEquity
const network = facts.tracks['learningNetwork']!
const community = facts.tracks['actionCommunity']!
const costs = costsOf(facts, {})

test('the program is sound', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
})

test('IHI-01: eighteen months, January 2023 to June 2024', () => {
  const months = calendar(pursuingEquity, 'actionCommunity', { first: '2023-01' }).map(({ month }) => month)
  expect([months.at(0), months.at(-1)]).toEqual(['2023-01', '2024-06'])
})

test('IHI-02: Genentech, a member of the Roche Group, is named where the program is presented and where its cost is', () => {
  const name = 'Genentech, a member of the Roche Group'
  expect([facts.sponsor, facts.summary.includes(name), costs[0]?.paidBy, costs[0]?.text.includes(name)]).toEqual([name, true, name, true])
})

test('IHI-03: the third of its kind, after 8 systems in 2017 and 22 organizations in 2020', () => {
  expect(facts.summary).toContain(
    'It is the third of its kind, after eight pioneer systems in 2017 and teams from 22 organizations in 2020.',
  )
})

test('IHI-04: the framework has five components, by the names of the source', () => {
  expect(facts.modules?.map(({ title }) => title)).toEqual([
    'Make Health Equity a Strategic Priority',
    'Build Infrastructure',
    'Address the Multiple Determinants',
    'Eliminate Racism and Other Forms of Oppression',
    'Partner with the Community',
  ])
})

test('IHI-05, IHI-11: five supports are common to both tracks, with three methods by name; each track has its own besides', () => {
  const common = network.supports.filter((support) => community.supports.includes(support))
  expect(common).toHaveLength(5)
  for (const method of ['Achieving Health Equity Framework', 'Psychology of Change Framework', 'Community of Solutions Model'])
    expect(common.at(-1)).toContain(method)
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

test('IHI-07: one address for everything', () => {
  expect(facts.contact).toBe('pursuingequity@ihi.org')
})

test('IHI-08: 40 and 10 teams, both estimated', () => {
  expect([network.seats, community.seats]).toEqual([
    { kind: 'exact', count: 40, estimated: true },
    { kind: 'exact', count: 10, estimated: true },
  ])
})

test('IHI-09, IHI-51, IHI-80: no fee instead of $30,000 a team; time, travel and patients are the organization’s', () => {
  expect(costs.map(({ title, paidBy }) => [title, paidBy])).toEqual([
    ['Fee', 'Genentech, a member of the Roche Group'],
    ['Your time', 'Your organization'],
    ['Travel', 'Your organization'],
    ['Patients and neighbors who work with you', 'Your organization'],
  ])
  expect(costs[0]?.text).toContain('$30,000 a team')
})

test('IHI-10: the Learning Network takes something home, the Action Community shows something', () => {
  expect([network.goals, community.goals]).toEqual([
    ['Bring tools, skills and a deep understanding of equity and racial justice back to your organization'],
    ['Show an improved culture of equity', 'Make progress on one or more clinical projects that improve equity'],
  ])
})

test('IHI-57: patients are paid for their time by the organization, and partners come where trust is deep', () => {
  expect(costs[3]).toEqual({
    title: 'Patients and neighbors who work with you',
    paidBy: 'Your organization',
    text: 'Action Community: plan to pay people with lived experience for their time. Invite partners from the community to your team only where you know and trust each other well.',
  })
})

test('IHI-12: a letter by the CEO, or one by CEO and Board Chair and a video', () => {
  expect([network.documents, community.documents]).toEqual([['ceoLetter'], ['ceoAndChairLetter', 'teamVideo']])
  expect([facts.documents['ceoLetter']?.signedBy, facts.documents['ceoAndChairLetter']?.signedBy]).toEqual([
    ['CEO'],
    ['CEO', 'Board Chair'],
  ])
})

test('IHI-22: what a track looks for can be read, the call comes before both deadlines, and then one applies', () => {
  expect([network.criteria.length, community.criteria.length, facts.call?.date]).toEqual([3, 5, 'call'])
  const { call, actionCommunityCloses, learningNetworkCloses } = edition2023.dates
  expect([call, actionCommunityCloses, learningNetworkCloses].toSorted()).toEqual([call, actionCommunityCloses, learningNetworkCloses])
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
})

test('IHI-55: CEO and Board stand behind the team by letter, and throughout', () => {
  expect([facts.documents['ceoAndChairLetter']?.contains, community.commitments[3]]).toEqual([
    ['That the CEO and the Board support the team, and go on doing so throughout'],
    'Our CEO and our Board support us, by letter and throughout',
  ])
})

test('IHI-63b: a small, close-knit group of about ten that tracks its progress and shares its data', () => {
  expect(community.summary).toBe(
    'About ten teams in a small, close-knit group who test changes, follow their progress and share their data with one another.',
  )
})

test('IHI-15: a team is 3 to 7 people', () => {
  expect(facts.unit).toEqual({ kind: 'team', min: 3, max: 7 })
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
  expect([payload!.safeParse({}).success, payload!.safeParse({ stoodOut: 'You measure.', missed: 'Who frees time?' }).success]).toEqual([
    false,
    true,
  ])
  expect([community.redirect?.to, network.redirect]).toEqual(['learningNetwork', undefined])
})

test('IHI-19, IHI-21: who is redirected sends nothing again, and the video stays behind', () => {
  const { to, documents, dropped } = community.redirect!
  expect({ to, documents, video: Object.hasOwn(dropped, 'documents.teamVideo') }).toEqual({
    to: 'learningNetwork',
    documents: { ceoLetter: 'ceoAndChairLetter' },
    video: true,
  })
  expect(network.redirect).toBeUndefined()
})

test('IHI-24, IHI-37, IHI-38, IHI-39, IHI-60, IHI-61, IHI-63: criteria, commitments, aims and milestones, as many as the source has', () => {
  const counts = ({ criteria, commitments, aims, milestones }: typeof network) => [
    criteria.length,
    commitments.length,
    aims.length,
    milestones.length,
  ]
  expect([counts(network), counts(community)]).toEqual([
    [3, 4, 4, 6],
    [5, 9, 6, 5],
  ])
  expect(community.milestones.map(({ share }) => share)).toEqual(['most', 'some', 'some', 'all', 'all'])
})

test('IHI-28, IHI-29, IHI-30: the video is 5 to 15 minutes and holds four items, and two or three of five questions', () => {
  const video = facts.documents['teamVideo']!
  expect(video.lasts).toEqual([minutes(5), minutes(15)])
  expect(video.contains?.map((item) => item.split(':')[0])).toEqual([
    'Introductions',
    'Your leader',
    'Why now',
    'Who it is for, and how you define your community',
    'Your answers to 2 or 3 of the 5 questions',
  ])
})

test('IHI-53, IHI-54, IHI-38: monthly updates with the senior leader’s reply; a regular reflection in the network', () => {
  expect(facts.updates).toEqual([
    { title: 'Monthly update', tracks: ['actionCommunity'], every: 'month', form: 'update', reply: { by: 'seniorLeader', form: 'reply' } },
    { title: 'Reflection', tracks: ['learningNetwork'], every: 'quarter', form: 'reflection' },
  ])
})

test('IHI-52, IHI-54: the Action Community names leaders and hears of affinity groups; the network does neither', () => {
  expect(Object.entries(facts.tasks).map(([id, { tracks }]) => [id, tracks ?? 'both'])).toEqual([
    ['roster', 'both'],
    ['seniorLeaders', ['actionCommunity']],
    ['affinityGroups', ['actionCommunity']],
  ])
})

test('IHI-52, IHI-54: senior leader and alternate are two parts, and facilitators stand beside the teams', () => {
  expect(Object.entries(facts.roles ?? {}).map(([name, { played }]) => [name, played])).toEqual([
    ['member', 'participant'],
    ['seniorLeader', 'participant'],
    ['alternate', 'participant'],
    ['coach', 'beside'],
    ['faculty', 'beside'],
    ['facilitator', 'beside'],
  ])
})

test('size and pages of files are bounded (OURS-6)', () => {
  expect(Object.entries(facts.documents).map(([id, { maxBytes, maxPages }]) => [id, maxBytes, maxPages])).toEqual([
    ['ceoLetter', 20_000_000, 10],
    ['ceoAndChairLetter', 20_000_000, 10],
    ['teamVideo', 2_000_000_000, undefined],
  ])
})
