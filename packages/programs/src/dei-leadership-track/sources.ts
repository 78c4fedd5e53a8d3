import { conflicting, derived, missing, quoted, type Sources } from '@cohortium/program'

const taught = ['Awareness', 'Empowerment', 'Action'].map((module) => `modules.${module}.activities`)

/** Every id of the source: how it stands there, and where it is held here. */
export const sources: Sources = {
  'UCO-01': quoted('edition.months', 'summary'),
  'UCO-02': quoted('modules.Awareness', 'modules.Reflection', 'modules.Empowerment', 'modules.Action', 'sessions.Seminar'),
  'UCO-03': quoted(...taught, 'sessions.Seminar', 'tasks.awareness', 'tasks.empowerment', 'tasks.action', 'toDecide.selfPaced'),
  'UCO-04': quoted(
    'modules.Reflection.activities',
    'sessions.Discussion group',
    'sessions.Book club',
    'sessions.Community engagement exercise',
  ),
  'UCO-05': quoted('tracks.leadership.goals', 'taxonomies.pathways'),
  'UCO-06': quoted('roles.schoolSpeaker', 'roles.affiliateSpeaker', 'roles.nationalSpeaker', 'tracks.leadership.supports'),
  'UCO-07': quoted('taxonomies.projectKinds', 'projects.initiative', 'verbs.chooseProject', 'lifecycle.secondYear'),
  'UCO-08': quoted('sessions.Graduation ceremony', 'verbs.present', 'lifecycle.presented', 'lifecycle.graduated'),
  'UCO-09': quoted('eligibility.pgy2OrBeyond', 'verbs.inviteAsException', 'taxonomies.trainingLevels'),
  'UCO-10': quoted('tracks.leadership.seats', 'edition.every'),
  'UCO-11': quoted('forms.application', 'lifecycle.invited'),
  'UCO-11b': quoted('taxonomies.subjects', 'tracks.leadership.supports'),
  'UCO-12': quoted('tracks.leadership.aims'),
  'UCO-13': conflicting('notes.UCO-13'),
  'UCO-14': missing(
    'notes.UCO-14',
    'tracks.leadership.seats',
    'tracks.leadership.documents',
    'dates.closes',
    'dates.ceremony',
    'toDecide.contact',
    'toDecide.replyWithin',
    'toDecide.attendance',
  ),
  'UCO-15': conflicting('notes.UCO-15', 'sessions.Seminar', 'toDecide.modulePlan'),
  'UCO-16': derived(
    'eligibility.staysToTheEnd',
    'verbs.pause',
    'verbs.leaveEarly',
    'lifecycle.paused',
    'lifecycle.leftEarly',
    'notes.UCO-16',
  ),
  'UCO-17': conflicting('notes.UCO-17'),
}
