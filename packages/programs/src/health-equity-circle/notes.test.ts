/** What the source leaves open or says unevenly: each has its note, and the program keeps to it. */
import { checkEdition, compileForm, outcomes } from '@cohortium/program'
import { expect, test } from 'vitest'
import { notesOf } from '../texts.fixture.ts'
import { knownCampaigns } from './campaigns.ts'
import { demoEdition } from './editions.ts'
import { healthEquityCircle } from './program.ts'
import { affiliates } from './taxonomies.ts'

const { facts, lifecycle } = healthEquityCircle
const note = notesOf(healthEquityCircle)
const form = compileForm('application', facts.forms['application']!)
/** What the edition decides, by the id that leaves it open. */
const opened = (id: string): string[] => Object.values(facts.toDecide!).flatMap(({ title, source }) => (source === id ? [title] : []))
const states = (node: { states: Record<string, unknown> }): string[] => Object.keys(node.states)

test('HEC-09: no deadline, no schedule, no selection, no completion; joining, learning, leading and being an alum are there all the same', () => {
  expect([facts.edition, facts.dates, facts.sessions, facts.tasks, facts.documents]).toEqual([
    { kind: 'standing', months: null },
    {},
    [],
    {},
    {},
  ])
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
  expect(asked[0]?.description).toBe('A sentence is enough. Nobody is chosen by it.')
  expect([opened('HEC-09'), facts.tracks['member']?.summary]).toEqual([
    ['Days until somebody answers', 'What it costs'],
    'Say what brings you, and be welcomed. Nobody is chosen, and there is no deadline.',
  ])
  expect(note('HEC-09')).toMatchObject({
    readings: [
      'Strictly: there is no application, no deadline, no selection, no schedule, no fee and no completion, so that software has nothing to do.',
      'By its people: somebody joins, is trained and mentored, leads, and one day studies no more. That is a life, and it can be kept without choosing anyone.',
    ],
    resolution:
      'The second. Taking part needs a sentence about oneself and a welcome. No verb declines, no date closes, nothing has to be completed. To be an alum is derived: an end that one may reach and need not. What it costs, and how many days an answer takes, the standing edition decides.',
  })
})

test('HEC-10: places stay as they were told, cities beside a state, and no affiliate is tied to one', () => {
  expect(knownCampaigns.map(({ place }) => place)).toEqual(['Spokane', 'Oregon', 'Portland', 'Seattle'])
  const campaigns = compileForm('campaigns', facts.forms['campaigns']!)
  expect(campaigns.pages[0]?.fields[0]?.fields?.find(({ name }) => name === 'place')).toMatchObject({
    type: 'text',
    description: 'As you would say it: a city, a neighborhood, a state.',
  })
  expect(Object.values(affiliates.terms).every((said) => typeof said === 'string')).toBe(true)
  expect(note('HEC-10')).toMatchObject({
    status: 'conflicting',
    readings: [
      'As written: three campaigns are in a city (Spokane, Portland, Seattle) and one is in a state (Oregon).',
      'Made even: each campaign would have a city, or each a state, and each affiliate the place its name suggests.',
    ],
    resolution:
      'As written. A place is a text and says what was said. Which places an affiliate covers is not told, so that no affiliate is tied to a place, and a chapter may be a member of any.',
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
  const { privacy } = facts.toDecide!
  expect([facts.contact, privacy?.description?.includes('FERPA'), privacy?.by, opened('HEC-11')]).toEqual([
    undefined,
    true,
    'those who answer for privacy at the schools',
    ['Whom to write to', 'Who welcomes', 'How chapters govern themselves', 'What becomes of what members tell'],
  ])
  expect(note('HEC-11')).toMatchObject({
    status: 'missing',
    readings: [
      'Nothing is said, so that nothing binds.',
      'Members are students. What a school knows of them may be an education record under FERPA, which the source does not mention: we assume it, and it has to be checked with the schools.',
    ],
    resolution:
      'The second, with care. The standing edition cannot be published before it says whom to write to, who welcomes, how chapters govern themselves and what becomes of what members tell. What students tell is contact or confidential, it is in no list that a partner sees, and nothing of a special category is asked.',
  })
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
  expect(form.pages.find(({ id }) => id === 'you')?.description).toBe('Those who welcome you read this, and nobody else.')
  expect(told.filter(([path]) => path?.startsWith('you.')).every(([, privacy]) => privacy === 'confidential')).toBe(true)
})
