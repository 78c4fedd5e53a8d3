/** Who plays which part in a team, and what teams tell as they go: each test is named for the facts it holds. */
import { compileForm } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { commitments } from './commitments.ts'
import { forms } from './forms.ts'
import { pursuingEquity } from './program.ts'

const { facts } = pursuingEquity
const note = notesOf(pursuingEquity)

test('IHI-53, IHI-54, IHI-38: monthly updates with the senior leader’s reply; a regular reflection in the network', () => {
  const read = 'The other teams of the Action Community and your senior leader read it.'
  expect(facts.updates).toEqual([
    { title: 'Monthly update', tracks: ['actionCommunity'], every: 'month', form: 'update', reply: { by: 'seniorLeader', form: 'reply' } },
    { title: 'Reflection', tracks: ['learningNetwork'], every: 'quarter', form: 'reflection' },
  ])
  expect(commitments.actionCommunity['monthlyUpdates']).toEqual({
    title: 'We share an update every month, with data on the changes we tested',
    description: read,
  })
  expect(compileForm('reply', facts.forms['reply']!).pages[0]?.fields.map(({ title }) => title)).toEqual(['Your reflection on this update'])
  expect(compileForm('update', facts.forms['update']!).pages[0]?.description).toBe(read)
  expect(note('OURS-12').resolution).toBe(
    'Every quarter. The source says on a regular basis (IHI-38). For the senior leader’s reply to the monthly update the source sets no time, and neither do we.',
  )
})

test('IHI-52, IHI-54: the Action Community names leaders and hears of affinity groups; the network does neither', () => {
  expect(Object.entries(facts.tasks).map(([id, { tracks }]) => [id, tracks ?? 'both'])).toEqual([
    ['roster', 'both'],
    ['seniorLeaders', ['actionCommunity']],
    ['affinityGroups', ['actionCommunity']],
  ])
})

test('IHI-52: there are two affinity groups; each member joins one, chosen privately, and no team answers for them', () => {
  const { title, description } = commitments.actionCommunity['affinityGroup']!
  expect(facts.glossary['Affinity group']).toMatch(
    /people of color and white people talk about racial justice apart from one another\. There are two\. You choose for yourself, /,
  )
  expect(facts.sessions.find((session) => session.title === 'Racial Justice Affinity Group')?.description).toMatch(
    /Who is in which group is known to its members and facilitators alone\.$/,
  )
  expect([title, description, facts.tasks['affinityGroups']?.description]).toEqual([
    'Each of us joins one of two Racial Justice Affinity Groups',
    'Each member chooses for themselves, later and privately.',
    'There are two. Each of you chooses for yourself, privately, and may answer “I prefer not to say”. ' +
      'Please do not collect your colleagues’ choices, and do not write them here: only tell us that everyone knows.',
  ])
})

test('IHI-52, IHI-54: senior leader and alternate are two parts, and facilitators stand beside the teams', () => {
  expect(Object.entries(facts.roles ?? {}).map(([, { title, played }]) => [title, played])).toEqual([
    ['Member', 'participant'],
    ['Senior leader', 'participant'],
    ['Alternate senior leader', 'participant'],
    ['Coach', 'beside'],
    ['Faculty and guests', 'beside'],
    ['Facilitator', 'beside'],
  ])
  expect(facts.roles?.['alternate']?.text).toBe('Does this with the senior leader, or in their place.')
  expect([facts.roles?.['seniorLeader']?.text, facts.roles?.['facilitator']?.text, facts.tasks['seniorLeaders']?.description]).toEqual([
    'Joins the Leadership Workgroup, and reflects in writing on each update of the team.',
    'Leads an affinity group. Only they and its members know who is in it.',
    'They join the leadership calls and reply in writing to your monthly updates.',
  ])
  expect(commitments.actionCommunity['seniorLeaders']).toEqual({
    title: 'We name one senior leader and one alternate',
    description: 'They join the leadership calls every other month, and reply to your updates in writing.',
  })
})

test('IHI-53: an update tells progress, challenges, learning and data on the changes tested', () => {
  expect(compileForm('update', forms.update).pages[0]?.fields.map(({ title }) => title)).toEqual([
    'Progress',
    'Challenges',
    'What you learned',
    'Data on the changes you tested',
  ])
})

test('IHI-54: one senior leader and one alternate are named, both with an address', () => {
  const { pages } = compileForm('seniorLeaders', forms.seniorLeaders)
  expect(pages.map(({ title, fields }) => [title, fields.map(({ name, required }) => [name, required])])).toEqual(
    ['Senior leader', 'Alternate'].map((title) => [title, ['name', 'role', 'email'].map((name) => [name, true])]),
  )
})
