import type { UpdateSpec } from '@cohortium/program'

/** What teams tell of their work as they go. */
export const updates = [
  // IHI-53, and the senior leader's written reply: IHI-54. The source sets no time for the reply.
  { title: 'Monthly update', tracks: ['actionCommunity'], every: 'month', form: 'update', reply: { by: 'seniorLeader', form: 'reply' } },
  // IHI-38: "on a regular basis"; the quarter is ours (OURS-12).
  { title: 'Reflection', tracks: ['learningNetwork'], every: 'quarter', form: 'reflection' },
] as const satisfies readonly UpdateSpec[]
