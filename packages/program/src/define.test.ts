import { assign, createMachine, raise, spawnChild } from 'xstate'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { checkProgram } from './check/program.ts'
import { defineProgram } from './define.ts'
import type { Facts } from './facts.ts'
import { ProgramError } from './fault.ts'
import { sample } from './sample.fixture.ts'

const faultsOf = (define: () => unknown): string[] => {
  try {
    define()
  } catch (error) {
    if (error instanceof ProgramError) return error.faults.map(({ path, message }) => `${path}: ${message}`)
    throw error
  }
  return []
}

const page = (shape: z.core.$ZodLooseShape): z.ZodObject => z.object({ page: z.object(shape).meta({ title: 'Page', privacy: 'public' }) })

/** The sample's facts, wrong in as many ways as there are. */
const wrong: Facts = {
  ...sample.facts,
  id: 'Sample!',
  unit: { kind: 'team', min: 3, max: 2 },
  application: 'aplication',
  call: { title: 'Call', date: 'cal', lasts: 1, description: '' },
  forms: { ...sample.facts.forms, update: page({ progress: z.string().refine(() => true) }) },
  tasks: { ...sample.facts.tasks, roster: { title: ' ', description: '', due: 1, form: 'rooster', tracks: ['net'] } },
  sessions: [{ title: 'Training', description: '', tracks: ['nowhere'], months: [0, 2], inPerson: [3] }],
  updates: [{ title: 'Monthly', tracks: ['network'], every: 'month', form: 'updat', reply: { by: 'seniorLeader', form: 'reply' } }],
  verbs: { ...sample.facts.verbs, begin: { title: 'Begin', payload: z.object({ at: z.string().meta({ title: 'At' }) }) } },
  timers: { ...sample.facts.timers, never: { title: 'Never', at: () => undefined } },
  notes: [
    { id: 'OURS-1', status: 'ours', title: '', readings: [], resolution: '' },
    { id: 'OURS-1', status: 'ours', title: '', readings: [], resolution: '' },
  ],
}

describe('defineProgram', () => {
  it('takes a sound program and returns its facts and its machine', () => {
    expect(checkProgram(sample.facts, sample.lifecycle)).toEqual([])
    expect(sample.facts).not.toHaveProperty('lifecycle')
    expect(Object.keys(sample.lifecycle.states)).toEqual([
      'draft',
      'review',
      'invited',
      'onboarding',
      'enrolled',
      'completed',
      'declined',
      'closed',
    ])
  })

  it('refuses a wrong program with every fault at once, each with its path', () => {
    const { facts } = sample
    expect(faultsOf(() => defineProgram({ ...wrong, lifecycle: () => sample.lifecycle }))).toEqual([
      'id: is written in lower case, digits and hyphens',
      'unit: runs from 3 to 2',
      'tasks.roster.title: is empty',
      'tasks.roster.form: rooster is not one of forms',
      'tasks.roster.tracks.0: net is not one of tracks',
      'updates.0.form: updat is not one of forms',
      'updates.0.reply.form: reply is not one of forms',
      'sessions.0.tracks.0: nowhere is not one of tracks',
      'call.date: cal is not one of dates',
      'application: aplication is not one of forms',
      'notes.1.id: OURS-1 is said twice',
      'verbs.begin: is a name the engine and its addresses keep for themselves',
      "verbs.begin.payload.at: is part of every event's stamp",
      'forms.update.page.progress: needs a title: .meta({ title }), after the rules, for they drop it',
      'forms.update.page.progress: the rule refine cannot be told to the browser',
      'sessions.0.months: 0 is no month: they count from 1',
      'sessions.0.inPerson: 3 is not one of its months',
      'verbs.begin: no state takes it',
      'timers.never: no state sets it',
    ])
    const message = faultsOf(() => defineProgram({ ...facts, id: 'sample', version: 0, lifecycle: () => sample.lifecycle }))
    expect(message).toEqual(['version: is a whole number from 1'])
  })

  it('tells a target that XState cannot find beside the faults of the facts', () => {
    const lifecycle = () => createMachine({ initial: 'draft', states: { draft: { on: { submit: 'reveiw' } } } })
    expect(faultsOf(() => defineProgram({ ...sample.facts, version: 0, lifecycle }))).toEqual([
      'version: is a whole number from 1',
      expect.stringMatching(/^lifecycle: .*reveiw/s),
    ])
  })

  it('asks every document of a track on some page of the application', () => {
    const forms = { application: page({ name: z.string().meta({ title: 'Name' }) }) }
    const tracks = { network: { ...sample.facts.tracks.network!, closes: 'begins' } }
    const facts: Facts = { ...sample.facts, forms, tracks, tasks: {}, sessions: [] }
    expect(checkProgram(facts, sample.lifecycle).filter(({ path }) => !path.startsWith('lifecycle'))).toEqual([
      { path: 'tracks.network.closes', message: 'begins is no deadline' },
      { path: 'tracks.network.documents', message: 'letter is asked for on no page of forms.application that this track always shows' },
    ])
  })
})

it('letters that nobody could send are told, in every track, with all there is and with nothing', () => {
  const letters: Facts['letters'] = {
    sound: {
      to: 'applicant',
      subject: ({ track }) => track,
      body: ({ dates, texts }) => `${dates.answerDue ?? ''}${dates.submittedAt ?? ''}${texts.feedback ?? 'Hello'}`,
    },
    hollow: { to: 'applicant', subject: () => ' ', body: ({ dates }) => `Answer by ${dates.answerBy}.` },
    lost: { to: 'staff', subject: ({ dates }) => `${dates.answerDew ?? ''}Hello`, body: ({ texts, track }) => texts.reasons ?? track },
    broken: { to: 'staff', subject: ({ texts }) => (texts.feedback as string).trim(), body: ({ missing }) => missing[0]!.toUpperCase() },
  }
  const faults = checkProgram({ ...sample.facts, letters }, sample.lifecycle).filter(({ path }) => path.startsWith('letters'))
  expect(faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'letters.hollow: its subject is empty',
    'letters.hollow: its body says “Answer by undefined” where something is missing',
    'letters.lost: reads dates.answerDew, and there is none',
    'letters.lost: reads texts.reasons, and there is none',
    "letters.broken: its subject throws: TypeError: Cannot read properties of undefined (reading 'trim')",
    "letters.broken: its body throws: TypeError: Cannot read properties of undefined (reading 'toUpperCase')",
  ])
})

describe('a lifecycle', () => {
  const end = { tags: 'ended', meta: { label: 'Gone', tone: 'rest', phase: 'ended' } } as const
  const meta = { label: 'Draft', tone: 'rest', phase: 'applying' } as const
  const by = { by: ['applicant'] }
  const implementations = { actions: { letter: () => {}, ask: () => {} } }
  const check = (config: object): string[] => {
    const facts: Facts = {
      ...sample.facts,
      verbs: { submit: { title: 'Submit' }, withdraw: { title: 'Withdraw' } },
      timers: { closing: { title: 'Closes', at: () => 0 } },
    }
    const whole = { initial: 'draft', ...config }
    const unused = ['verbs.withdraw', 'verbs.submit', 'timers.closing', 'lifecycle', 'forms.application'] // nor has every one of these an end, or a beginning
    return checkProgram(facts, createMachine(whole, implementations))
      .filter(({ path }) => !unused.includes(path))
      .map(({ path, message }) => `${path}: ${message}`)
  }

  it('is refused with what the types cannot see, at its place', () => {
    const lifecycle = {
      on: { withdraw: { target: '.gone', meta: { by: ['staff'] } } },
      states: {
        draft: {
          on: {
            withdraw: { target: 'gone', actions: { type: 'letter', params: { letter: 'received' } }, meta: by },
            submit: [
              {
                target: 'gone',
                guard: 'isReady',
                actions: ['sing', { type: 'letter', params: { letter: 'recieved' } }, { type: 'ask', params: { tasks: ['rooster'] } }],
              },
            ],
            fly: { target: 'island', meta: { by: ['timer'] } },
          },
          after: { closing: { target: 'gone' }, 1000: { target: 'gone', meta: { by: ['timer'] } } },
          always: { target: 'quiet', guard: 'isReady' },
        },
        quiet: { meta },
        island: { meta, invoke: { src: 'bot' } },
        lost: { tags: ['ended', 'seat'], meta },
        gone: end,
      },
    }
    expect(check(lifecycle)).toEqual([
      'lifecycle.on.withdraw: leads to the end gone without a letter',
      'lifecycle.draft: needs meta.label: what one reads of who is in this state',
      'lifecycle.draft: needs meta.phase: applying, withUs, withThem, inProgram or ended',
      'lifecycle.draft: needs meta.tone: rest, info, attention, offer, success or danger',
      'lifecycle.draft.on.withdraw: is open to applicant here and to staff in the lifecycle itself',
      'lifecycle.draft.on.submit: says nobody may do it: meta: by(…)',
      'lifecycle.draft.on.submit: the guard isReady has no implementation',
      'lifecycle.draft.on.submit: the action sing has no implementation',
      'lifecycle.draft.on.submit: recieved is not one of letters',
      'lifecycle.draft.on.submit: rooster is not one of tasks',
      'lifecycle.draft.on.fly: fly is not one of verbs',
      'lifecycle.draft.on.fly: is a verb, and timers cause none: use after',
      'lifecycle.draft.after.1000: leads to the end gone without a letter',
      "lifecycle.draft.after.closing: is the clock's to cause: meta: by('timer')",
      'lifecycle.draft.after.closing: leads to the end gone without a letter',
      'lifecycle.draft.always: the guard isReady has no implementation',
      'lifecycle.draft.after.1000: 1000 is not one of timers',
      'lifecycle.island.invoke.0: the actor bot has no logic: give it one among the actors',
      'lifecycle.island.invoke.0: bot may fail for good, and the application would end here: say what happens then, with onError',
      'lifecycle.lost: no way leads here',
      'lifecycle.lost: is ended, yet holds a seat',
    ])
  })

  it('holds nothing that a row in a database could not keep', () => {
    const entry = [
      () => {},
      spawnChild('bot'),
      raise({ type: 'submit' }, { delay: 5 }),
      raise({ type: 'submit' }),
      assign({ bot: ({ spawn }) => spawn('bot') }),
      assign({ track: 'network' }),
      { type: 'letter', params: () => ({ letter: 'received' }) },
    ]
    expect(check({ states: { draft: { entry, meta, on: { submit: { meta: by } } } } })).toEqual([
      'lifecycle.draft: an inline function runs when the machine steps, on replay too; use assign, or ask for an effect',
      'lifecycle.draft: the actor bot has no logic: give it one among the actors',
      'lifecycle.draft: the actor has no id, by which its result could be told from another: give it one',
      'lifecycle.draft: a delayed raise is a timer without a name; declare one and use after',
      'lifecycle.draft: spawn inside assign leaves nothing behind that could be started again: use the action spawnChild, with an id',
      'lifecycle.draft: the action letter makes up its parameters at run time, so nothing can be proved of it',
    ])
  })

  it('leads on from every state that is no end', () => {
    expect(check({ states: { draft: { meta, on: { submit: { target: 'stuck', meta: by } } }, stuck: { meta } } })).toEqual([
      'lifecycle.stuck: nothing leads on from here, and it is not tagged ended',
    ])
  })

  it('may enter states by initial, regions, history and doors further in', () => {
    const states = {
      draft: { meta, on: { submit: { target: 'inside.deep.low', meta: by } } },
      inside: {
        meta,
        initial: 'shallow',
        on: { withdraw: { target: 'both', meta: by } },
        states: {
          shallow: { meta },
          deep: { meta, initial: 'high', states: { high: { meta }, low: { meta, always: { target: 'high', guard: () => true } } } },
        },
      },
      both: { type: 'parallel', meta, on: { withdraw: { target: 'inside.again', meta: by } }, states: { left: { meta }, right: { meta } } },
    }
    const inside = { ...states.inside, states: { ...states.inside.states, again: { type: 'history' } } }
    expect(check({ states: { ...states, inside } })).toEqual(['lifecycle.inside.shallow: no way leads here'])
    const both = { ...states.both, on: { ...states.both.on, submit: { target: 'inside', meta: by } } }
    expect(check({ states: { ...states, inside, both } })).toEqual([])
  })
})
