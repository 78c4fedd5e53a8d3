/** What is learned, and with whom: the four modules, what meets when, and what one does at one's own pace. */
import { days, type ModuleSpec, type RoleSpec, type SessionSpec, type TaskSpec } from '@cohortium/program'

/** UCO-03: seminars in person, and beside them programs of another's, at one's own pace. */
const taught = [
  { kind: 'seminar', title: 'Seminar in person', every: 'month' },
  { kind: 'selfPaced', title: 'Online programs at your own pace', provider: 'ACGME Equity Matters' },
] as const

const selfPaced = (module: string) =>
  ({
    title: `${module}: learn at your own pace`,
    description: 'Online programs chosen from ACGME Equity Matters. Tell us when you are through with those of this module.',
    due: days(730), // the two years; no day of its own (OURS-6)
  }) as const

/** UCO-03: each is another's program, done elsewhere; its end is told here. */
export const tasks = {
  awareness: selfPaced('Awareness'),
  empowerment: selfPaced('Empowerment'),
  action: selfPaced('Action'),
} as const satisfies Record<string, TaskSpec>

/** UCO-02: A.R.E.A. */
export const modules = [
  { title: 'Awareness', description: 'Seeing what is there: in the data, in the ways of medicine, and in oneself.', activities: taught },
  {
    title: 'Reflection',
    description: 'Thinking it over with others. It has forms of its own, and is no course of seminars.',
    // UCO-04
    activities: [
      { kind: 'discussion', title: 'Discussion groups' },
      { kind: 'bookClub', title: 'Book club' },
      { kind: 'exercise', title: 'Community engagement exercises' },
    ],
  },
  { title: 'Empowerment', description: 'Gaining the means, and the standing, to change something.', activities: taught },
  { title: 'Action', description: 'Changing it.', activities: taught },
] as const satisfies readonly ModuleSpec[]

export const sessions = [
  {
    title: 'Seminar',
    description:
      'Of the modules Awareness, Empowerment and Action. In months that belong to Reflection, its own forms may stand in its place.', // UCO-15
    tracks: ['leadership'],
    months: 'every',
    inPerson: true,
  },
  // UCO-04; when they are, the source does not say
  { title: 'Discussion group', description: 'Of the module Reflection.', tracks: ['leadership'], months: 'unstated' },
  { title: 'Book club', description: 'Of the module Reflection.', tracks: ['leadership'], months: 'unstated' },
  { title: 'Community engagement exercise', description: 'Of the module Reflection.', tracks: ['leadership'], months: 'unstated' },
  // UCO-08
  {
    title: 'Graduation ceremony',
    description: 'Those who graduate present their projects.',
    tracks: ['leadership'],
    months: 'last',
  },
] as const satisfies readonly SessionSpec[]

/** UCO-06 */
export const roles = {
  schoolSpeaker: {
    title: 'Speaker from the School of Medicine',
    text: 'A leader of the school who speaks at a seminar.',
    played: 'beside',
  },
  affiliateSpeaker: {
    title: 'Speaker from an affiliated health center',
    text: 'A leader of a health center that works with the school, who speaks at a seminar.',
    played: 'beside',
  },
  nationalSpeaker: {
    title: 'Speaker from across the country',
    text: 'A leader from elsewhere in the United States who speaks at a seminar.',
    played: 'beside',
  },
} as const satisfies Record<string, RoleSpec>
