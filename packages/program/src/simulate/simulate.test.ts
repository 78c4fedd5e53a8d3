import { createMachine, fromPromise } from 'xstate'
import { expect, it } from 'vitest'
import type { EditionDraft } from '../edition.ts'
import type { Program } from '../facts.ts'
import { sample } from '../sample.fixture.ts'
import { checkCase, outcomeCases } from './cases.ts'
import { simulate, type ScenarioStep } from './simulate.ts'

const edition: EditionDraft = {
  title: 'Sample 2027',
  slug: '2027',
  zone: 'America/New_York',
  dates: { begins: '2027-01', ends: '2028-06', networkCloses: '2026-11-01T23:59', communityCloses: '2026-10-21T23:59' },
  seats: { network: { seats: 40, reserved: 8 }, community: { seats: 10, reserved: 0 } },
  graceMinutes: 15,
}
const run = (...steps: ScenarioStep[]) => simulate(sample, { edition, track: 'community', begins: '2026-10-01T09:00', steps })
const faults = (...steps: ScenarioStep[]): string[] => run(...steps).faults.map(({ path, message }) => `${path}: ${message}`)

it('tells a life by its dates: states, letters, and what the clock would do next', () => {
  const {
    moments,
    isEnded,
    faults: none,
  } = run(
    { do: 'submit', at: '2026-10-19T14:00' },
    { do: 'redirect', at: '2026-11-20T10:00', with: { feedback: 'You measure the wait.' } },
    { do: 'accept', at: '2026-11-25T10:00' },
    { do: 'finish', with: { task: 'roster' } },
    { until: 'ending' },
  )
  expect([isEnded, none]).toEqual([true, []])
  const track = 'network'
  expect(moments).toEqual([
    {
      at: '2026-10-01T09:00',
      kind: 'begin',
      name: 'begin',
      by: 'applicant',
      state: 'draft',
      label: 'Draft',
      track: 'community',
      effects: [],
      timers: { closing: '2026-10-21T23:59' },
    },
    {
      at: '2026-10-19T14:00',
      kind: 'verb',
      name: 'submit',
      by: 'applicant',
      state: 'review',
      label: 'In review',
      track: 'community',
      effects: ['letter received to applicant'],
      timers: { answerDue: '2026-11-18T13:00' },
    },
    {
      at: '2026-11-18T13:00',
      kind: 'timer',
      name: 'answerDue',
      by: 'timer',
      state: 'review',
      label: 'In review',
      track: 'community',
      effects: ['letter received to staff'],
      timers: {},
    },
    {
      at: '2026-11-20T10:00',
      kind: 'verb',
      name: 'redirect',
      by: 'staff',
      state: 'invited',
      label: 'Invited',
      track,
      effects: ['letter offered to applicant'],
      timers: { replyDue: '2026-12-11T10:00' },
    },
    {
      at: '2026-11-25T10:00',
      kind: 'verb',
      name: 'accept',
      by: 'applicant',
      state: 'onboarding',
      label: 'Onboarding',
      track,
      effects: ['letter welcome to applicant'],
      timers: {},
    },
    {
      at: '2026-11-25T10:00',
      kind: 'verb',
      name: 'finish',
      by: 'applicant',
      state: 'enrolled',
      label: 'Enrolled',
      track,
      effects: [],
      timers: { ending: '2028-06-01T00:00' },
    },
    {
      at: '2028-06-01T00:00',
      kind: 'timer',
      name: 'ending',
      by: 'timer',
      state: 'completed',
      label: 'Completed',
      track,
      effects: ['certificate', 'letter done to applicant'],
      timers: {},
    },
  ])
})

it('says what cannot happen, where, and what could; what came before it is told all the same', () => {
  const submit: ScenarioStep = { do: 'submit', at: '2026-10-19T14:00' }
  expect(faults({ do: 'fly' })).toEqual([
    'steps.0.do: fly is not one of verbs: chooseTrack, submit, invite, redirect, decline, accept, finish, withdraw',
  ])
  expect(faults(submit, { do: 'accept' })).toEqual([
    'steps.1.do: review (In review, 2026-10-19T14:00) does not take accept; it takes invite (staff), redirect (staff), decline (staff), withdraw (applicant)',
  ])
  expect(faults(submit, { do: 'invite', by: 'applicant' })).toEqual(['steps.1.by: invite is open to staff in review, not to applicant'])
  expect(faults(submit, { do: 'redirect', with: { feedback: 7 } })).toEqual([
    'steps.1.with.feedback: Invalid input: expected string, received number',
  ])
  expect(faults({ do: 'submit', evidence: { missing: ['documents.video'] } })).toEqual([
    "steps.0.do: draft (Draft, 2026-10-01T09:00) takes submit, and its guard says no to this one; see evidence, and the edition's dates",
  ])
  expect(faults(submit, { do: 'invite', at: '2026-10-18' })).toEqual([
    'steps.1.at: 2026-10-18T00:00 is before what came last, at 2026-10-19T14:00',
  ])
  expect(faults({ until: 'replyDue' })).toEqual([
    'steps.0.until: draft (Draft, 2026-10-01T09:00) does not wait for replyDue; the clock waits for closing',
  ])
  expect(faults({ until: 'doomsday' })).toEqual(['steps.0.until: doomsday is neither a timer nor a moment such as 2026-10-01T09:00'])
  expect(run(submit, { do: 'accept' }).moments.map(({ state }) => state)).toEqual(['draft', 'review'])
})

it('is none when its edition, its track or its moments are none', () => {
  const wrong = { edition: { ...edition, zone: 'Mars', dates: { closes: '2026' } }, begins: 'soon', steps: [] }
  expect(simulate(sample, wrong).faults.map(({ path }) => path)).toEqual(['edition.zone', 'edition.dates'])
  const steps = [{ do: 'submit', at: '2026-13-01' }]
  expect(simulate(sample, { edition, track: 'air', begins: 'soon', steps }).faults).toEqual([
    { path: 'begins', message: 'soon is no moment; write one as 2026-10-01T09:00' },
    { path: 'track', message: 'air is not one of tracks: network, community' },
    { path: 'steps.0.at', message: '2026-13-01 is no moment; write one as 2026-10-01T09:00' },
  ])
})

it('does not follow a clock that fires for ever', () => {
  const { draft, ...others } = sample.lifecycle.config.states as Record<string, object>
  const again = { ...draft, after: { replyDue: { target: 'draft', reenter: true, meta: { by: ['timer'] } } } }
  const lifecycle = sample.lifecycle.provide({})
  const turning: Program = {
    facts: { ...sample.facts, timers: { ...sample.facts.timers, replyDue: { title: 'Again', at: ({ entered }) => entered } } },
    lifecycle: new (lifecycle.constructor as new (config: object, parts: object) => typeof lifecycle)(
      { ...lifecycle.config, states: { draft: again, ...others } },
      lifecycle.implementations,
    ),
  }
  expect(simulate(turning, { edition, begins: '2026-10-01', steps: [{ until: '2026-10-02' }] }).faults).toEqual([
    {
      path: 'steps.0.until',
      message: 'the clock fired 1000 times and would go on: a timer arms itself again at a moment that is past',
    },
  ])
})

it('an actor that the lifecycle invoked ends as the scenario says, and both its ends are outcomes', () => {
  const meta = { label: 'Scored', tone: 'rest', phase: 'ended' }
  const lifecycle = createMachine({
    context: ({ input }: { input: { track: string } }) => ({
      track: input.track,
      appliedTrack: input.track,
      submittedAt: null,
      tasksAsked: [],
      tasksDone: [],
    }),
    initial: 'scoring',
    states: {
      scoring: {
        meta: { ...meta, label: 'Scoring' },
        invoke: { id: 'score', src: fromPromise(async () => 1), onDone: 'scored', onError: 'unscored' },
      },
      scored: { tags: 'ended', meta },
      unscored: { tags: 'ended', meta: { ...meta, label: 'Not scored' } },
    },
  } as never)
  const scored: Program = { facts: sample.facts, lifecycle }
  const cases = outcomeCases(scored, edition).filter(({ track }) => track === 'network')
  expect(cases.map(({ title, scenario }) => [title, scenario.steps])).toEqual([
    ['Scored · Network: *score done*', [{ ends: 'score' }]],
    ['Not scored · Network: *score failed*', [{ ends: 'score', fails: 'score failed' }]],
  ])
  expect(cases.flatMap((one) => checkCase(scored, one))).toEqual([])
  expect(simulate(scored, { edition, begins: '2026-10-01T09:00', steps: [{ ends: 'score' }, { ends: 'score' }] }).faults).toEqual([
    { path: 'steps.1.ends', message: 'scored (Scored, 2026-10-01T09:00) runs no score; it runs nothing' },
  ])
})

it('every outcome is a case that can be walked on the dates of an edition', () => {
  const cases = outcomeCases(sample, edition)
  expect(cases.map(({ title }) => title)).toEqual([
    'Closed · Network: *Closes*',
    'Closed · Community: *Closes*',
    'Not selected · Network: Submit → Decline',
    'Not selected · Community: Submit → Decline',
    'Closed · Community → Network: Submit → Redirect → *Reply due*',
    'Completed · Network: Submit → Invite → Accept → Done (roster) → *Ends*',
    'Completed · Community → Network: Submit → Redirect → Accept → Done (roster) → *Ends*',
    'Completed · Community: Submit → Invite → Accept → Done (roster) → Done (groups) → *Ends*',
  ])
  expect(cases[4]).toEqual({
    title: 'Closed · Community → Network: Submit → Redirect → *Reply due*',
    state: 'closed',
    track: 'network',
    letters: ['received', 'offered', 'closed'],
    hasCertificate: false,
    scenario: {
      edition,
      track: 'community',
      begins: '2026-09-21T23:59',
      steps: [{ do: 'submit', by: 'applicant' }, { do: 'redirect', by: 'staff', with: { feedback: 'x' } }, { until: 'replyDue' }],
    },
  })
  expect(cases.flatMap((one) => checkCase(sample, one))).toEqual([])
})

it('a case tells when the dates do not allow the way, and when another end is come to', () => {
  const undated = { ...edition, dates: {} }
  const [closing, , , , , completed] = outcomeCases(sample, undated)
  expect(checkCase(sample, closing!)).toEqual([
    { path: 'steps.0.until', message: 'draft (Draft, 2026-01-05T09:00) does not wait for closing; the clock waits for nothing' },
  ])
  expect(
    checkCase(sample, { ...completed!, scenario: { ...completed!.scenario, edition, steps: completed!.scenario.steps.slice(0, 2) } }),
  ).toEqual([
    { path: 'state', message: 'is invited, and completed was to be reached' },
    { path: 'letters.welcome', message: 'was not sent' },
    { path: 'letters.done', message: 'was not sent' },
    { path: 'certificate', message: 'was not drawn up' },
  ])
})
