/**
 * The life of bench/engine/program.ts as a plain XState machine: the same states, the same events in the same order, a context of the same
 * size. Without its timers, seats and people's words: the peers are spared those.
 */
import { assign, setup } from 'xstate'

export const life = setup({ actions: { letter: () => {} } }).createMachine({
  id: 'measured',
  context: ({ input }) => ({ ...input }),
  initial: 'review',
  states: {
    review: {
      on: {
        note: { actions: [assign({ score: ({ event }) => event.score }), { type: 'letter', params: { letter: 'noted', to: 'staff' } }] },
        invite: { target: 'invited', actions: { type: 'letter', params: { letter: 'invited', to: 'applicant' } } },
      },
    },
    invited: {
      on: { accept: { target: 'enrolled', actions: { type: 'letter', params: { letter: 'welcome', to: 'applicant' } } } },
    },
    enrolled: {
      on: {
        report: { actions: { type: 'letter', params: { letter: 'reported', to: 'applicant' } } },
        reopen: { target: 'review', actions: { type: 'letter', params: { letter: 'reopened', to: 'applicant' } } },
      },
    },
  },
})
