/** The Request for Applications, figure by figure: each test is named for the facts it holds. */
import { calendar, checkProgram, minutes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { pursuingEquity } from './program.ts'

const { facts, lifecycle } = pursuingEquity
const network = facts.tracks['learningNetwork']!
const community = facts.tracks['actionCommunity']!

test('the program is sound', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
})

test('IHI-01: eighteen months, January 2023 to June 2024', () => {
  const months = calendar(pursuingEquity, 'actionCommunity', { first: '2023-01' }).map(({ month }) => month)
  expect([months.at(0), months.at(-1)]).toEqual(['2023-01', '2024-06'])
})

test('IHI-02: Genentech, a member of the Roche Group, is named where the program is presented and where its cost is', () => {
  const name = 'Genentech, a member of the Roche Group'
  expect([facts.sponsor, facts.summary.includes(name), facts.costs[0]?.paidBy, facts.costs[0]?.text.includes(name)]).toEqual([
    name,
    true,
    name,
    true,
  ])
})

test('IHI-03: the third of its kind, after 8 systems in 2017 and 22 organizations in 2020', () => {
  expect(facts.summary).toContain(
    'It is the third of its kind, after eight pioneer systems in 2017 and teams from 22 organizations in 2020.',
  )
})

test('IHI-05: five supports are common to both tracks', () => {
  expect(network.supports.filter((support) => community.supports.includes(support))).toHaveLength(5)
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
  expect(facts.costs.map(({ title, paidBy }) => [title, paidBy])).toEqual([
    ['Fee', 'Genentech, a member of the Roche Group'],
    ['Your time', 'Your organization'],
    ['Travel', 'Your organization'],
    ['Patients and neighbors who work with you', 'Your organization'],
  ])
  expect(facts.costs[0]?.text).toContain('$30,000 a team')
})

test('IHI-12: a letter by the CEO, or one by CEO and Board Chair and a video', () => {
  expect([network.documents, community.documents]).toEqual([['ceoLetter'], ['ceoAndChairLetter', 'teamVideo']])
  expect([facts.documents['ceoLetter']?.signedBy, facts.documents['ceoAndChairLetter']?.signedBy]).toEqual([
    ['CEO'],
    ['CEO', 'Board Chair'],
  ])
})

test('IHI-15, IHI-70: a team is 3 to 7 people', () => {
  expect(facts.unit).toEqual({ kind: 'team', min: 3, max: 7 })
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

test('IHI-74: the word “cohort” is nobody’s', () => {
  const spoken = JSON.stringify({ ...facts, notes: [], forms: Object.values(facts.forms).map((form) => form.meta()) })
  expect(spoken.toLowerCase()).not.toContain('cohort')
})

test('size and pages of files are bounded (OURS-6)', () => {
  expect(Object.entries(facts.documents).map(([id, { maxBytes, maxPages }]) => [id, maxBytes, maxPages])).toEqual([
    ['ceoLetter', 20_000_000, 10],
    ['ceoAndChairLetter', 20_000_000, 10],
    ['teamVideo', 2_000_000_000, undefined],
  ])
})
