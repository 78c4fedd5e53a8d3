import { days, type TaskSpec } from '@cohortium/program'

/** Asked when a team accepts; it takes part once all are done. How many days each has is ours (OURS-4). */
export const tasks = {
  roster: {
    title: 'Confirm your team and its day-to-day contact',
    description: 'Tell us who takes part and whom we call. You can replace people later.', // IHI-15
    due: days(14),
    form: 'roster',
  },
  seniorLeaders: {
    title: 'Name a senior leader and an alternate',
    description: 'They join the leadership calls and reply in writing to your monthly updates.', // IHI-54
    due: days(14),
    tracks: ['actionCommunity'],
    form: 'seniorLeaders',
  },
  affinityGroups: {
    title: 'Tell every member about the affinity groups',
    description:
      'There are two. Each of you chooses for yourself, privately, and may answer “I prefer not to say”. ' +
      'Please do not collect your colleagues’ choices, and do not write them here: only tell us that everyone knows.', // IHI-52, IHI-77
    due: days(30),
    tracks: ['actionCommunity'],
  },
} as const satisfies Record<string, TaskSpec>
