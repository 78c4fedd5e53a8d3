import { conflicting, derived, missing, quoted, type Sources } from '@cohortium/program'

/** Every id of the source, and where it is held. */
export const sources: Sources = {
  'HES-01': quoted('title', 'unit', 'words.participant'),
  'HES-02': quoted('eligibility.careerStage', 'eligibility.profession', 'eligibility.population', 'eligibility.country'),
  'HES-03': quoted('tracks.scholars.goals'),
  'HES-04': quoted('tracks.scholars.aims', 'modules.Health Equity Analysis', 'modules.Leadership Development', 'projects.advocacy'),
  'HES-05': quoted('modules.Health Equity Analysis.topics'),
  'HES-06': quoted('modules.Leadership Development.credit'),
  'HES-07': quoted('sessions.Online Launch Workshop'),
  'HES-08': quoted('sessions.Online Monthly Sessions'),
  'HES-09': quoted('sessions.In-person Final Gathering'),
  'HES-10': quoted('roles.peerCoach', 'modules.Leadership Development.activities'),
  'HES-11': quoted('forms.application.institution', 'forms.application.project', 'projects.advocacy'),
  'HES-12': quoted('updates.Assignment', 'modules.Health Equity Analysis.assignment', 'modules.Leadership Development.assignment'),
  'HES-12b': quoted('tracks.scholars.supports'),
  'HES-13': derived('lifecycle.gathering', 'lifecycle.completed', 'verbs.complete'),
  'HES-14': quoted('roles.scholar', 'roles.faculty', 'roles.peerCoach'),
  'HES-15': missing('toDecide', 'dates', 'tracks.scholars.seats', 'edition.months', 'documents', 'notes.HES-15'),
  'HES-16': conflicting('words.participant.also', 'notes.HES-16'),
  'HES-17': conflicting('forms.application.project.place', 'notes.HES-17'),
  'HES-18': missing('notes.HES-18'),
  'HES-19': missing('sessions.Online Monthly Sessions.months', 'toDecide.travel', 'notes.HES-19'),
}
