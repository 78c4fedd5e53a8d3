/** What teams do once they take part: meetings, tasks, updates, and who plays which part in them. */
import { days, hours, minutes, type ModuleSpec, type RoleSpec, type SessionSpec, type TaskSpec, type UpdateSpec } from '@cohortium/program'

const both = ['learningNetwork', 'actionCommunity'] as const
const network = ['learningNetwork'] as const
const community = ['actionCommunity'] as const
const boston = 'Boston, MA'

/** IHI-04: the five parts of the framework. Their names are the source's, the sentences ours (OURS-13). */
export const modules = [
  { title: 'Make Health Equity a Strategic Priority', description: 'Equity is among the aims by which the organization is led.' },
  { title: 'Build Infrastructure', description: 'People, time and data are set aside for the work.' },
  { title: 'Address the Multiple Determinants', description: 'Health is also made where people live, learn and work.' },
  { title: 'Eliminate Racism and Other Forms of Oppression', description: 'In the organization itself as in the care it gives.' },
  { title: 'Partner with the Community', description: 'Those whom the care is for help to shape it.' },
] as const satisfies readonly ModuleSpec[]

export const roles = {
  member: { title: 'Member', text: 'One of the three to seven people of a team.', played: 'participant' }, // IHI-15
  // IHI-54, in the Action Community
  seniorLeader: {
    title: 'Senior leader',
    text: 'Joins the Leadership Workgroup, and reflects in writing on each update of the team.',
    played: 'participant',
  },
  alternate: { title: 'Alternate senior leader', text: 'Does this with the senior leader, or in their place.', played: 'participant' },
  coach: { title: 'Coach', text: 'Coaches groups of teams, and in the Action Community each team alone.', played: 'beside' }, // IHI-11, IHI-35, IHI-42
  faculty: { title: 'Faculty and guests', text: 'Speak where all teams of the Learning Network meet.', played: 'beside' }, // IHI-34
  facilitator: { title: 'Facilitator', text: 'Leads an affinity group. Only they and its members know who is in it.', played: 'beside' }, // IHI-52, IHI-77
} as const satisfies Record<string, RoleSpec>

/**
 * Both calendars, exactly as tabulated. The source gives months and no days (IHI-49), counted here from the edition's first: in 2023, January is 1 and June 2024 is 18.
 * Without the optional meet-up they come to 18 entries for the Learning Network and 48 for the Action Community (IHI-48).
 */
export const sessions = [
  { title: 'REI Groundwater Training', description: 'An online training that both tracks attend.', tracks: both, months: [2] }, // IHI-17, IHI-33, IHI-40

  // Learning Network
  {
    title: 'All-Team Virtual Meeting',
    description: 'All teams of the network, with faculty and guests, and talk in small groups. You leave with activities to try.',
    tracks: network,
    lasts: hours(2),
    months: [1, 3, 5, 7, 9, 11, 13, 15, 17], // IHI-34: nine
  },
  {
    title: 'Group Coaching Virtual Meeting',
    description: 'Your group of four or five teams, with a coach.', // IHI-36
    tracks: network,
    lasts: minutes(60),
    months: [4, 6, 7, 9, 11, 13, 15, 17], // IHI-35: eight, as the table has them (IHI-64)
  },

  // Action Community
  { title: 'Kick-Off and Pre-Work', description: 'How we start, and what to prepare.', tracks: community, months: [1, 2] }, // IHI-41
  {
    title: '1:1 Coaching Session',
    description: 'Your team alone with its coach.',
    tracks: community,
    months: [2, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17], // IHI-42: fourteen, none in a month of a Learning Session
  },
  {
    title: 'Learning Session',
    description: 'Three days together in person. Your organization pays for travel.', // IHI-43, IHI-51
    tracks: community,
    lasts: days(3),
    months: [3, 18],
    inPerson: true,
    place: boston,
  },
  { title: 'Learning Session, online', description: 'All teams online. How long it lasts is not set yet.', tracks: community, months: [9] }, // IHI-43, IHI-67
  {
    title: 'All-Team Call',
    description: 'All teams of the Action Community on one call.',
    tracks: community,
    lasts: hours(2),
    months: [5, 7, 9, 11, 13, 15, 17], // IHI-44: seven
  },
  {
    title: 'Group Coaching Call',
    description: 'Coaching with other teams.',
    tracks: community,
    lasts: hours(1),
    months: [4, 6, 8, 11, 13, 15], // IHI-45: six (IHI-65)
  },
  {
    title: 'Racial Justice Affinity Group',
    description: 'Each member meets with the group they chose. Who is in which group is known to its members and facilitators alone.', // IHI-52, IHI-77
    tracks: community,
    months: [3, 6, 9, 13, 14, 15, 16, 17, 18], // IHI-46: nine (IHI-66)
    inPerson: [3, 18],
    place: boston,
  },
  {
    title: 'Leadership Workgroup',
    description: 'For senior leaders and their alternates.', // IHI-54
    tracks: community,
    months: [4, 6, 8, 11, 13, 15], // IHI-47: six (IHI-65)
  },

  // Stands in neither table, so it is counted in neither (IHI-17).
  {
    title: 'Meet-up at the IHI Forum',
    description: 'For all who come to the Forum. You need not.',
    tracks: both,
    months: [12],
    optional: true,
  },
] as const satisfies readonly SessionSpec[]

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
    tracks: community,
    form: 'seniorLeaders',
  },
  affinityGroups: {
    title: 'Tell every member about the affinity groups',
    description:
      'There are two. Each of you chooses for yourself, privately, and may answer “I prefer not to say”. ' +
      'Please do not collect your colleagues’ choices, and do not write them here: only tell us that everyone knows.', // IHI-52, IHI-77
    due: days(30),
    tracks: community,
  },
} as const satisfies Record<string, TaskSpec>

export const updates = [
  // IHI-53, and the senior leader's written reply: IHI-54. The source sets no time for the reply.
  { title: 'Monthly update', tracks: community, every: 'month', form: 'update', reply: { by: 'seniorLeader', form: 'reply' } },
  // IHI-38: "on a regular basis"; the quarter is ours (OURS-12).
  { title: 'Reflection', tracks: network, every: 'quarter', form: 'reflection' },
] as const satisfies readonly UpdateSpec[]
