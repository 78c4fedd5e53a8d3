import * as z from 'zod'
import { expect, it } from 'vitest'
import { defineProgram } from './define.ts'
import { sample } from './sample.fixture.ts'
import { days } from './time.ts'

/** Never called: each line marked would not compile if the mistake went unseen (tsc -p tsconfig.tests.json, at the root, looks). */
export const misspelt = (): unknown => {
  const described = {
    summary: '',
    goals: [],
    supports: [],
    criteria: [],
    commitments: [],
    aims: [],
    milestones: [],
    seats: { kind: 'exact' as const, count: 1 },
  }
  const { costs, unit, eligibility, notes, glossary } = sample.facts
  return defineProgram({
    id: 'misspelt',
    version: 1,
    title: '',
    summary: '',
    locale: 'en',
    contact: '',
    costs,
    unit,
    eligibility,
    edition: { kind: 'rolling', months: null },
    notes,
    glossary,
    dates: { closes: { title: '', kind: 'deadline' } },
    tracks: {
      main: {
        title: '',
        // @ts-expect-error no such date
        closes: 'clozes',
        // @ts-expect-error no such document
        documents: ['lettre'],
        ...described,
        // @ts-expect-error no such track
        redirect: { to: 'mane', documents: {}, dropped: {} },
      },
    },
    documents: { letter: { title: '', description: '', accept: [], maxBytes: 1, privacy: 'public', purpose: '' } },
    forms: { application: z.object({}) },
    // @ts-expect-error no such form
    application: 'aplication',
    tasks: {
      roster: {
        title: '',
        description: '',
        due: 1,
        // @ts-expect-error no such form
        form: 'rooster',
        // @ts-expect-error no such track
        tracks: ['mane'],
      },
    },
    sessions: [],
    updates: [],
    letters: { done: { to: 'applicant', subject: () => '', body: () => '' } },
    verbs: { submit: { title: '' }, decline: { title: '', payload: z.object({ feedback: z.string() }) } },
    timers: {
      closing: {
        title: '',
        // @ts-expect-error no such date
        at: ({ dates }) => dates.clozes,
      },
      later: { title: '', at: ({ dates, entered }) => (dates.closes ?? entered) + days(1) },
    },
    lifecycle: ({ setup, begin, letter, ask, by }) => {
      // @ts-expect-error no such letter
      letter('dun')
      // @ts-expect-error no such task
      ask('rooster')
      // @ts-expect-error no such role
      by('aplicant')
      return setup.createMachine({
        context: begin,
        initial: 'draft',
        states: {
          draft: {
            // @ts-expect-error no such tag
            tags: 'edtable',
            on: {
              // @ts-expect-error no such guard
              submit: { guard: 'isOpn', meta: by('applicant') },
              decline: {
                guard: ({ event }) => event.feedback.length > 0 && event.at > 0 && event.evidence.seats.main !== undefined,
                meta: by('staff'),
              },
            },
          },
          review: {
            on: {
              // @ts-expect-error no such verb
              sumbit: { meta: by('applicant') },
            },
          },
          late: {
            after: {
              // @ts-expect-error no such timer
              clozing: { meta: by('timer') },
            },
          },
        },
      })
    },
  })
}

it('what types cannot stop at compile time stops when the program is defined', () =>
  expect(misspelt).toThrow(/tracks\.main\.closes: clozes is not one of dates/))
