import type { ModuleSpec, RoleSpec } from '@cohortium/program'
import { knownCampaigns } from './campaigns.ts'

/** What one learns and does in a chapter. None of it has a schedule (HEC-09). */
export const modules = [
  // HEC-03
  {
    title: 'Community organizing',
    description: 'Learn its principles and its practices, from people who organize, and grow into leading others.',
    activities: [
      { kind: 'workshop', title: 'Training: what community organizing rests on, and how it is done' },
      { kind: 'coaching', title: 'Mentoring in community organizing' },
    ],
  },
  // HEC-08
  {
    title: 'What a chapter does',
    description: 'From listening to acting together, again and again.',
    activities: [
      { kind: 'discussion', title: 'Shared stories' },
      { kind: 'discussion', title: 'Listening to pressures' },
      { kind: 'exercise', title: 'Finding patterns' },
      { kind: 'exercise', title: 'Local campaigns' },
      { kind: 'networking', title: 'Building relationships' },
    ],
  },
  // HEC-07
  {
    title: 'Campaigns so far',
    description: 'Four that are known. With whom they were led, and what came of them, is not told.',
    topics: knownCampaigns.map(({ issue, place }) => `${issue} (${place})`),
  },
] as const satisfies readonly ModuleSpec[]

/** HEC-04: five parts. Those played `beside` are told of on the program's pages, and have no account and no step of the lifecycle. */
export const roles = {
  studentLeader: { title: 'Student leader', text: 'A student who leads a chapter, with others.', played: 'participant' },
  member: { title: 'Member', text: 'A student who takes part in a chapter.', played: 'participant' },
  mentor: { title: 'Mentor', text: 'Goes along with someone who learns to organize.', played: 'beside' },
  ally: { title: 'Faculty or staff ally', text: 'Stands beside the students of a chapter, at their school.', played: 'beside' },
  partner: { title: 'Community partner organization', text: 'Carries a campaign together with a chapter.', played: 'beside' },
} as const satisfies Record<string, RoleSpec>
