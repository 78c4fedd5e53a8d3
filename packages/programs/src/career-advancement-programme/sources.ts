import { conflicting, missing, quoted, type Sources } from '@cohortium/program'

/** Every id of the source, and where it is held. */
export const sources: Sources = {
  'CAP-01': quoted('title', 'locale', 'notes.OURS-10'),
  'CAP-02': quoted('summary', 'taxonomies.roles', 'forms.application.you.role'),
  'CAP-03': quoted('tracks.shorter.aims', 'tracks.longer.aims', 'forms.application.purpose.aims'),
  'CAP-04': conflicting(
    'tracks.shorter',
    'tracks.longer',
    'toDecide.shorterMonths',
    'toDecide.longerMonths',
    'timers.finishDue',
    'notes.CAP-04',
  ),
  'CAP-05': quoted('tracks.shorter.supports', 'modules.Online learning modules', 'sessions.Workshops', 'sessions.Networking'),
  'CAP-06': quoted('datasets.seniorRoles.rows', 'taxonomies.ethnicGroups', 'notes.OURS-9'),
  'CAP-07': quoted('datasets.seniorRoles.provenance', 'notes.CAP-07'),
  'CAP-08': missing('notes.CAP-08'),
  'CAP-09': conflicting('datasets.seniorRoles.provenance', 'notes.CAP-09'),
  'CAP-10': conflicting('words.program.also', 'notes.CAP-10'),
  'CAP-10b': missing('toDecide.provider', 'decidedBy', 'notes.CAP-10b'),
  'CAP-11': missing('toDecide', 'tracks.shorter.seats', 'documents', 'eligibility', 'dates', 'lifecycle.finished', 'notes.CAP-11'),
}
