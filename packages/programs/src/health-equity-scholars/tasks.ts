import { days, type TaskSpec } from '@cohortium/program'

/** OURS-6: what comes between accepting a place and taking part. */
export const tasks = {
  project: {
    title: 'Confirm your project and your home institution',
    description: 'Some time has passed since you applied. Tell us whether both are still as you wrote.',
    due: days(14),
    form: 'confirmation',
  },
  coaching: {
    title: 'Say when you can meet for peer coaching',
    description: 'In a pair or in a small group, and at what times.',
    due: days(14),
    form: 'coaching',
  },
} as const satisfies Record<string, TaskSpec>
