/** The Request for Applications, figure by figure: each test is named for the facts it holds. */
import { calendar, checkProgram, costsOf, minutes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { edition2023 } from './editions.ts'
import { pursuingEquity } from './program.ts'
import { given } from './texts.fixture.ts'

const { facts, lifecycle } = pursuingEquity
const network = facts.tracks['learningNetwork']!
const community = facts.tracks['actionCommunity']!
const note = notesOf(pursuingEquity)
const costs = costsOf(facts, {})

test('the program is sound', () => {
  expect(checkProgram(facts, lifecycle)).toEqual([])
})

test('IHI-01: free, eighteen months, January 2023 to June 2024', () => {
  const months = calendar(pursuingEquity, 'actionCommunity', { first: '2023-01' }).map(({ month }) => month)
  expect([facts.edition.months, months.at(0), months.at(-1)]).toEqual([18, '2023-01', '2024-06'])
  expect([facts.title, facts.summary]).toEqual([
    'Pursuing Equity',
    expect.stringMatching(
      /^A free program of 18 months for health care teams .*: a Learning Network and an Action Community on equity and racial justice\. /,
    ),
  ])
  expect(facts.letters['completed']!.body(given)).toContain('Eighteen months is a long way, and may still be too short for the work.')
})

test('IHI-02: Genentech, a member of the Roche Group, is named where the program is presented and where its cost is', () => {
  const name = 'Genentech, a member of the Roche Group'
  const paid = `a grant of our Founding Supporter, ${name}, stands in for it`
  expect([
    facts.sponsor,
    facts.summary.includes(`Its Founding Supporter, ${name}`),
    costs[0]?.paidBy,
    costs[0]?.text.includes(paid),
  ]).toEqual([name, true, name, true])
})

test('IHI-03: the third of its kind, after 8 systems in 2017 and 22 organizations in 2020', () => {
  expect(facts.summary).toContain(
    'It is the third of its kind, after eight pioneer systems in 2017 and teams from 22 organizations in 2020.',
  )
})

test('IHI-04: the framework has five components, by the names of the source', () => {
  const five = [
    'Make Health Equity a Strategic Priority',
    'Build Infrastructure',
    'Address the Multiple Determinants',
    'Eliminate Racism and Other Forms of Oppression',
    'Partner with the Community',
  ]
  expect([facts.modules?.map(({ title }) => title), facts.glossary['Framework']]).toEqual([
    five,
    `The five parts of the work: ${five.join('; ')}.`,
  ])
})

test('IHI-07: one address for everything', () => {
  expect(facts.contact).toBe('pursuingequity@ihi.org')
})

test('IHI-09, IHI-51, IHI-80: no fee instead of $30,000 a team; time, travel and patients are the organization’s', () => {
  expect(costs.map(({ title, paidBy }) => [title, paidBy])).toEqual([
    ['Fee', 'Genentech, a member of the Roche Group'],
    ['Your time', 'Your organization'],
    ['Travel', 'Your organization'],
    ['Patients and neighbors who work with you', 'Your organization'],
  ])
  expect(costs.slice(0, 3).map(({ text }) => text)).toEqual([
    'None for you. It is usually $30,000 a team; a grant of our Founding Supporter, Genentech, a member of the Roche Group, stands in for it.',
    'All meetings of your track over 18 months. Beside them we recommend that your team meets every week, which is advice and not a rule.',
    'Action Community: two Learning Sessions of three days in Boston. Learning Network: none.',
  ])
})

test('IHI-50, IHI-62: all meetings over 18 months; a meeting every week besides is advice', () => {
  expect(costs[1]?.text).toBe(
    'All meetings of your track over 18 months. Beside them we recommend that your team meets every week, which is advice and not a rule.',
  )
})

test('IHI-57: patients are paid for their time by the organization, and partners come where trust is deep', () => {
  expect(community.supports).toContain('Help with engaging people who have lived experience')
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
  expect(facts.eligibility[1]).toBe(
    'The organization’s CEO signs a letter of commitment; for the Action Community, the Board Chair signs it too',
  )
  expect([facts.documents['ceoLetter']?.description, facts.documents['ceoAndChairLetter']?.description]).toEqual([
    expect.stringMatching(/^A letter from your CEO, /),
    expect.stringMatching(/^A letter that your CEO and the Chair of your Board both sign\. /),
  ])
})

test('IHI-22: what a track looks for can be read, the call comes before both deadlines, and then one applies', () => {
  expect([network.criteria.length, community.criteria.length, facts.call?.title, facts.call?.date]).toEqual([
    3,
    5,
    'Informational call',
    'call',
  ])
  const { call, actionCommunityCloses, learningNetworkCloses } = edition2023.dates
  expect([call, actionCommunityCloses, learningNetworkCloses].toSorted()).toEqual([call, actionCommunityCloses, learningNetworkCloses])
})

test('IHI-55: CEO and Board stand behind the team by letter, and throughout', () => {
  expect([facts.documents['ceoAndChairLetter']?.contains, community.commitments[3]]).toEqual([
    ['That the CEO and the Board support the team, and go on doing so throughout'],
    'Our CEO and our Board support us, by letter and throughout',
  ])
  expect(facts.documents['ceoAndChairLetter']?.description).toContain('they stand behind this team now and throughout')
})

test('IHI-15: a team is 3 to 7 people', () => {
  expect([facts.unit, facts.eligibility[0], facts.eligibility[2], facts.roles?.['member']?.text]).toEqual([
    { kind: 'team', min: 3, max: 7 },
    'A team of three to seven people of one organization',
    'For the Action Community: people of several professions, and an executive leader in the team video',
    'One of the three to seven people of a team.',
  ])
})

test('IHI-28, IHI-29, IHI-30: the video is 5 to 15 minutes and holds four items, and two or three of five questions', () => {
  const video = facts.documents['teamVideo']!
  expect([video.lasts, video.description]).toEqual([
    [minutes(5), minutes(15)],
    expect.stringMatching(
      /^The whole team, an executive leader among you, for 5 to 15 minutes: in one room or on a call\. How well it is made is not judged\. /,
    ),
  ])
  expect(video.contains).toEqual([
    'Introductions: your organization’s name, type and location; of each person the preferred name, pronouns, racial and ethnic identity, which affinity group they would join, and role',
    'Your leader: the executive who stands behind the work speaks',
    'Why now',
    'Who it is for, and how you define your community',
    'Your answers to 2 or 3 of the 5 questions',
  ])
  expect(note('OURS-14').resolution).toBe(
    'The source lets teams choose two or three of five. What they ask did not reach us, so the form names them by their place on the list, and reviewers see which were chosen.',
  )
})

test('size and pages of files are bounded (OURS-6)', () => {
  expect(Object.entries(facts.documents).map(([id, { maxBytes, maxPages }]) => [id, maxBytes, maxPages])).toEqual([
    ['ceoLetter', 20_000_000, 10],
    ['ceoAndChairLetter', 20_000_000, 10],
    ['teamVideo', 2_000_000_000, undefined],
  ])
})
