import type { DateSpec } from '@cohortium/program'

/** The dates an edition sets. The source gives days without a time or a zone (IHI-73), and months without a day for all that follows (IHI-49). */
export const dates = {
  call: { title: 'Informational call', kind: 'moment', optional: true }, // IHI-23
  actionCommunityCloses: { title: 'Action Community closes', kind: 'deadline' }, // IHI-13
  learningNetworkCloses: { title: 'Learning Network closes', kind: 'deadline' }, // IHI-13
  answersBy: { title: 'The Action Community has its answers', kind: 'deadline' }, // IHI-14
  begins: { title: 'First month', kind: 'month' }, // IHI-01
  ends: { title: 'The edition ends', kind: 'moment' }, // IHI-01, OURS-1
} as const satisfies Record<string, DateSpec>
