import { days, hours, type ModuleSpec, type ProjectSpec, type RoleSpec, type SessionSpec, type UpdateSpec } from '@cohortium/program'
import { components, pillars } from './words.ts'

const scholars = ['scholars'] as const
const assignment = 'One assignment to do in your own practice, handed in and talked about with others.' // HES-12

/** From the first month to the last, in the order of the source. */
export const sessions = [
  // HES-07: one event in two parts
  {
    title: components.launch,
    description: 'How we begin: together, online, and with work for everybody.',
    tracks: scholars,
    months: 'first',
    parts: 2,
    lasts: hours(3),
  },
  // HES-08. Neither a day nor a length is known (HES-19).
  {
    title: components.monthly,
    description: 'Online, with faculty and the other scholars.',
    tracks: scholars,
    months: 'every',
    acts: ['Learn something new', 'Reflect on what you learned and how you used it', 'Coach one another'],
  },
  // HES-09
  {
    title: components.gathering,
    description: 'Two days in one place, at the end.',
    tracks: scholars,
    months: 'last',
    lasts: days(2),
    inPerson: true,
    place: 'Cambridge, MA',
    acts: ['Deepen the relationships that have grown', 'Celebrate what the projects achieved', 'Commit to what each will do next'],
  },
] as const satisfies readonly SessionSpec[]

/** The parts that the source tells us of (OURS-10). How many modules there are, and their names, it leaves open. */
export const modules = [
  {
    title: pillars.analysis,
    description: 'Where unfair differences in health come from.',
    topics: ['Structural racism', 'Poverty', 'Health care policy and access', 'Environmental justice'], // HES-05
    assignment,
  },
  {
    title: pillars.leadership,
    description: 'How to win people for a change: a framework from community organizing, made to fit people who work in health care.',
    credit: 'Framework by Marshall Ganz, professor at Harvard Kennedy School, adapted for health care professionals', // HES-06
    // HES-10
    activities: [
      { kind: 'coaching', title: 'Peer coaching, in pairs or small groups' },
      { kind: 'networking', title: 'Learning with and from other scholars' },
    ],
    assignment,
  },
] as const satisfies readonly ModuleSpec[]

/** HES-14. */
export const roles = {
  scholar: { title: 'Scholar', text: 'Takes part, with a project at a home institution.', played: 'participant' },
  peerCoach: {
    title: 'Peer coach',
    text: 'Every scholar in a second role: coaches other scholars, in a pair or a small group, and is coached by them.', // HES-10
    played: 'participant',
  },
  faculty: { title: 'Faculty', text: 'Teach, and lead the sessions together with the scholars.', played: 'beside' },
} as const satisfies Record<string, RoleSpec>

export const projects = {
  advocacy: {
    title: pillars.project,
    description: 'The project that you applied with, as it goes. You may change it at any time while you take part.',
    form: 'advocacyProject',
    // HES-11: nobody tells it twice
    startsFrom: {
      'project.institution': 'institution.name',
      'project.title': 'project.title',
      'project.place': 'project.place',
      'project.change': 'project.change',
      'project.people': 'project.people',
      'project.nextStep': 'project.nextStep',
    },
  },
} as const satisfies Record<string, ProjectSpec>

/** HES-12: one with each of the modules that the edition names. The form is ready; there is no page yet on which to hand it in. */
export const updates = [
  { title: 'Assignment', tracks: scholars, every: 'module', form: 'assignment' },
] as const satisfies readonly UpdateSpec[]
