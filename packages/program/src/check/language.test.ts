import { expect, it } from 'vitest'
import { circle } from '../circle.fixture.ts'
import type { Facts } from '../facts.ts'
import { checkProgram } from './program.ts'

const faults = (change: Partial<Facts>): string[] =>
  checkProgram({ ...circle.facts, ...change }, circle.lifecycle).map(({ path, message }) => `${path}: ${message}`)

it('a program of chapters and members is sound', () => expect(faults({})).toEqual([]))

it('an edition keeps to its shape', () => {
  expect(faults({ edition: { kind: 'standing', months: null, begins: 'begin' } })).toEqual([
    'edition.begins: begin is not one of dates',
    'edition.kind: is standing, and a standing edition has no dates',
  ])
  const tracks = { ...circle.facts.tracks, member: { ...circle.facts.tracks['member']!, closes: 'closes' } }
  const dates = { ...circle.facts.dates, closes: { title: 'Closes', kind: 'deadline' as const } }
  expect(faults({ tracks, dates })).toEqual(['tracks.member.closes: an edition that is rolling has no deadline'])
  expect(faults({ edition: { kind: 'dated', months: 3 } })).toContain('edition: is dated: say which date begins it and which ends it')
})

it('what is open is open once, and somebody can give it', () => {
  const { contact: _contact, ...rest } = circle.facts.toDecide!
  expect(faults({ toDecide: rest })).toEqual([
    'contact: is missing: give it, or let editions decide it as an open fact of kind email',
    'sources.S-1: there is nothing at toDecide.contact: correct the path, or hold the fact there',
  ])
  expect(faults({ contact: 'a@example.org' })).toEqual(['toDecide.contact: is decided by the program already: leave out one of the two'])
  expect(faults({ costs: [{ title: 'Travel', decided: 'travel' }] })).toEqual(['costs.0.decided: travel is not one of toDecide'])
})

it('a rule of eligibility asks what is asked, and an exception has a reason', () => {
  const rule = { id: 'one', text: 'One' }
  expect(
    faults({
      eligibility: [
        { ...rule, holds: ['eq', ['answer', 'about.age'], 3], otherwise: 'refuse' },
        { ...rule, holds: ['ge', ['answer', 'about.leaves'], ['edition', 'closes']], otherwise: 'exception', reason: 'about.why' },
        { id: 'two', text: 'Two', holds: ['answered', ['answer', 'about.idea']] },
      ],
    }),
  ).toEqual([
    'eligibility.one: about.age is no answer that comes before',
    'eligibility.one: is said twice',
    'eligibility.one: closes is no date of the edition',
    'eligibility.one: allows an exception: name the answer in which its reason is given',
    'eligibility.two: says when it holds, and not what happens otherwise',
  ])
})

it('a project starts from what the application asks', () => {
  const work = { ...circle.facts.projects!['work']!, startsFrom: { 'work.title': 'about.idea', 'work.name': 'about.thought' } }
  expect(faults({ projects: { work, play: { ...work, form: 'game', tracks: ['nobody'] } } })).toEqual([
    'projects.play.form: game is not one of forms',
    'projects.play.tracks.0: nobody is not one of tracks',
    'projects.work.startsFrom: work.title is no question of forms.project',
    'projects.work.startsFrom.work.name: about.thought is no question of the application',
  ])
})

it('an id of the source stands where it says', () => {
  const sources = {
    'S-1': { status: 'quoted' as const, at: ['sessions.Gathering.place', 'forms.application.about.level', 'lifecycle.chapter.active'] },
    'S-2': { status: 'derived' as const, at: ['sessions.Ball', 'lifecycle.chapter.sleeping', 'tracks.member.seats.number'] },
    'S-3': { status: 'missing' as const, at: [] },
  }
  expect(faults({ sources })).toEqual([
    'sources.S-2: there is nothing at sessions.Ball: correct the path, or hold the fact there',
    'sources.S-2: there is nothing at lifecycle.chapter.sleeping: correct the path, or hold the fact there',
    'sources.S-2: there is nothing at tracks.member.seats.number: correct the path, or hold the fact there',
    'sources.S-3: says nowhere where it is held: name a place in the facts, or a state',
  ])
})

it('keeps choices, never the words of people', () => {
  const { payload: _payload, ...bare } = circle.facts.verbs['recognise']!
  expect(faults({ verbs: { ...circle.facts.verbs, recognise: bare } })).toEqual([
    'lifecycle.chapter.forming.on.recognise: keeps ally, and no verb asks for it',
  ])
})

it('whoever is told of another place is staff', () => {
  const member = circle.lifecycle.states['member']!.states['sent']!
  const welcome = member.transitions.get('welcome')![0]!
  const by = (welcome.meta as { by: string[] }).by
  welcome.meta = { by: ['applicant', 'staff'] }
  try {
    expect(faults({})).toContain(
      "lifecycle.member.sent.on.welcome: names another application of the same person, which staff alone may read: meta: by('staff')",
    )
  } finally {
    welcome.meta = { by }
  }
})
