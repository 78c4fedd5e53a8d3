import { days, hours, minutes, type SessionSpec } from '@cohortium/program'

const both = ['learningNetwork', 'actionCommunity'] as const
const network = ['learningNetwork'] as const
const community = ['actionCommunity'] as const
const boston = 'Boston, MA'

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
    inPerson: [3, 18],
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
    months: [4, 6, 8, 11, 13, 15],
  }, // IHI-45: six (IHI-65)
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
