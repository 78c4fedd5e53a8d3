/** `grants` with a check of the applicant by somebody else's register before anyone reviews: a program whose lifecycle invokes a promise. */
import { fromPromise } from 'xstate'
import { days, defineProgram, type Actors, type Program } from '@cohortium/program'
import { grants } from './grants.ts'

export function checks(lookUp: (input: { track: string }) => Promise<{ standing: 'good' | 'bad' }>): Program {
  const { call: _call, projects: _projects, ...facts } = grants.facts
  const { submit, decline, withdraw } = facts.verbs
  const { within: _within, redirect: _redirect, ...small } = facts.tracks['small']!
  const actors = { register: fromPromise(({ input }: { input: { track: string } }) => lookUp(input)) } satisfies Actors
  return defineProgram({
    ...facts,
    id: 'checks',
    tracks: { small: { ...small, closes: 'smallCloses', documents: [] } },
    dates: { smallCloses: facts.dates['smallCloses']!, begins: facts.dates['begins']!, ends: facts.dates['ends']! },
    letters: { declined: facts.letters['declined']!, withdrawn: facts.letters['withdrawn']! },
    verbs: { submit: submit!, decline: decline!, withdraw: withdraw! },
    timers: { tooLate: { title: 'Too late', at: ({ entered }) => entered + days(2) } },
    edition: { kind: 'dated', begins: 'begins', ends: 'ends', months: null },
    tasks: {},
    updates: [],
    sessions: [],
    application: 'idea',
    forms: { idea: facts.forms['idea']! },
    actors,
    lifecycle: ({ setup, begin, letter, by }) =>
      setup.createMachine({
        id: 'checks',
        context: begin,
        initial: 'draft',
        states: {
          draft: {
            tags: 'editable',
            meta: { label: 'Draft', tone: 'rest', phase: 'applying' },
            on: { submit: { target: 'checking', meta: by('applicant') } },
          },
          checking: {
            meta: { label: 'Being checked', tone: 'info', phase: 'withUs' },
            invoke: {
              src: 'register',
              id: 'check',
              input: ({ context }) => ({ track: context.track }),
              onDone: [{ guard: ({ event }) => event.output.standing === 'good', target: 'review' }, { target: 'declined' }],
              onError: { target: 'review' },
            },
            on: { withdraw: { target: 'withdrawn', actions: letter('withdrawn'), meta: by('applicant') } },
            after: { tooLate: { target: 'review', meta: by('timer') } },
          },
          review: {
            meta: { label: 'In review', tone: 'info', phase: 'withUs' },
            on: { decline: { target: 'declined', meta: by('staff') } },
          },
          declined: { tags: 'ended', entry: letter('declined'), meta: { label: 'Declined', tone: 'rest', phase: 'ended' } },
          withdrawn: { tags: 'ended', meta: { label: 'Withdrawn', tone: 'rest', phase: 'ended' } },
        },
      }),
  })
}
