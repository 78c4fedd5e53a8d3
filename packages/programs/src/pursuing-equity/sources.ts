/** Every id of the Request for Applications: how the fact stands there, and where it is held here. */
import { conflicting, derived, missing, quoted, type Sources } from '@cohortium/program'

/** The same place in both tracks. */
const both = (place: string): string[] => [`tracks.learningNetwork.${place}`, `tracks.actionCommunity.${place}`]
const application = (...paths: string[]): string[] => paths.map((path) => `forms.application.${path}`)

export const sources: Sources = {
  // the program
  'IHI-01': quoted('summary', 'edition.months', 'dates.begins', 'dates.ends'),
  'IHI-02': quoted('sponsor', 'summary', 'costs.Fee'),
  'IHI-03': quoted('summary'),
  'IHI-04': quoted('modules', 'glossary.Framework'),
  'IHI-05': quoted(...both('supports')),
  'IHI-06': missing('glossary', 'notes.OURS-13'),
  'IHI-07': quoted('contact'),

  // the two tracks
  'IHI-08': quoted(...both('seats')),
  'IHI-09': quoted('costs.Fee'),
  'IHI-10': quoted(...both('goals')),
  'IHI-11': quoted(...both('supports')),
  'IHI-12': quoted(...both('documents'), 'documents.ceoLetter.signedBy', 'documents.ceoAndChairLetter.signedBy'),
  'IHI-13': quoted(...both('closes'), 'dates.learningNetworkCloses', 'dates.actionCommunityCloses'),
  'IHI-14': quoted('timers.answerDue', 'dates.answersBy', 'lifecycle.review'),
  'IHI-15': quoted('unit', ...application('team.members')),
  'IHI-16': quoted(...application('team.members')),
  'IHI-17': quoted('sessions.REI Groundwater Training', 'sessions.Meet-up at the IHI Forum'),
  'IHI-18': quoted('verbs.chooseTrack', 'application'),

  // the redirect
  'IHI-19': quoted('verbs.redirect', 'tracks.actionCommunity.redirect', 'letters.declined'),
  'IHI-20': quoted('verbs.redirect.payload.stoodOut', 'verbs.redirect.payload.missed', 'letters.offered', 'lifecycle.offered'),
  'IHI-21': derived('tracks.actionCommunity.redirect.documents', 'tracks.actionCommunity.redirect.dropped'),

  // before and during applying
  'IHI-22': quoted(...both('criteria'), 'call', 'application'),
  'IHI-23': quoted('call', 'dates.call'),
  'IHI-24': quoted('tracks.actionCommunity.criteria', ...application('readiness.improvement', 'readiness.data')),
  'IHI-25': quoted('tracks.learningNetwork.criteria', ...application('readiness.equityWork', 'readiness.leadership')),
  'IHI-26': quoted('tracks.actionCommunity.criteria', 'glossary.Radical hope', ...application('readiness')),
  'IHI-27': conflicting('unit', 'notes.IHI-70'),
  'IHI-28': quoted('documents.teamVideo.lasts', 'documents.teamVideo.description'),
  'IHI-29': quoted('documents.teamVideo.contains'),
  'IHI-30': quoted('documents.teamVideo.contains', ...application('letterAndVideo.videoQuestions'), 'notes.OURS-14'),
  'IHI-31': missing('notes.IHI-79'),
  'IHI-32': conflicting('verbs.submit', 'notes.IHI-72'),

  // the Learning Network's calendar, and what it is for
  'IHI-33': quoted('sessions.REI Groundwater Training'),
  'IHI-34': quoted('sessions.All-Team Virtual Meeting', 'roles.faculty'),
  'IHI-35': quoted('sessions.Group Coaching Virtual Meeting', 'roles.coach'),
  'IHI-36': quoted(
    'sessions.Group Coaching Virtual Meeting',
    ...application('organization.type', 'organization.location', 'organization.size', 'organization.populations'),
  ),
  'IHI-37': quoted('tracks.learningNetwork.milestones'),
  'IHI-38': quoted('tracks.learningNetwork.commitments', 'updates.Reflection', 'notes.OURS-12'),
  'IHI-39': quoted('tracks.learningNetwork.aims'),

  // the Action Community's
  'IHI-40': quoted('sessions.REI Groundwater Training'),
  'IHI-41': quoted('sessions.Kick-Off and Pre-Work'),
  'IHI-42': quoted('sessions.1:1 Coaching Session'),
  'IHI-43': quoted('sessions.Learning Session', 'sessions.Learning Session, online'),
  'IHI-44': quoted('sessions.All-Team Call'),
  'IHI-45': quoted('sessions.Group Coaching Call'),
  'IHI-46': quoted('sessions.Racial Justice Affinity Group'),
  'IHI-47': quoted('sessions.Leadership Workgroup'),
  'IHI-48': derived('sessions'),
  'IHI-49': missing('sessions', 'dates.begins'),
  'IHI-50': quoted('costs.Your time', ...application('commitments.participate')),
  'IHI-51': quoted('costs.Travel', ...application('commitments.participate')),
  'IHI-52': quoted('tasks.affinityGroups', 'roles.facilitator', ...application('commitments.affinityGroup')),
  'IHI-53': quoted('updates.Monthly update', 'forms.update', ...application('commitments.monthlyUpdates')),
  'IHI-54': quoted('tasks.seniorLeaders', 'forms.seniorLeaders', 'forms.reply', 'roles.seniorLeader', 'roles.alternate'),
  'IHI-55': quoted('documents.ceoAndChairLetter', ...application('commitments.letters')),
  'IHI-56': quoted(...application('commitments.dissemination', 'commitments.channels')),
  'IHI-57': quoted('costs.Patients and neighbors who work with you', 'tracks.actionCommunity.supports'),
  'IHI-58': quoted(...application('commitments.discomfort', 'commitments.nameRacism', 'commitments.advanceUnderstanding')),
  'IHI-59': quoted('tracks.actionCommunity.aims', 'glossary.Stratified data', ...application('readiness.dataUse')),
  'IHI-60': quoted('tracks.actionCommunity.aims'),
  'IHI-61': quoted('tracks.actionCommunity.milestones'),
  'IHI-62': quoted('costs.Your time', 'letters.welcome'),
  'IHI-63': quoted('tracks.actionCommunity.commitments', ...application('commitments')),
  'IHI-63b': quoted('tracks.actionCommunity.summary'),

  // where it is of two minds, or silent
  'IHI-64': conflicting('notes.IHI-64', 'sessions.Group Coaching Virtual Meeting'),
  'IHI-65': conflicting('notes.IHI-65', 'sessions.Group Coaching Call', 'sessions.Leadership Workgroup'),
  'IHI-66': conflicting('notes.IHI-66', 'sessions.Racial Justice Affinity Group'),
  'IHI-67': conflicting('notes.IHI-67', 'sessions.Learning Session, online'),
  'IHI-68': conflicting('notes.IHI-68', 'verbs.redirect', 'letters.declined'),
  'IHI-69': derived('notes.IHI-69', 'notes.OURS-8', 'lifecycle.offered'),
  'IHI-70': conflicting('notes.IHI-70', 'unit'),
  'IHI-71': conflicting('notes.IHI-71', 'documents.ceoLetter.title', 'documents.ceoAndChairLetter.title'),
  'IHI-72': conflicting('notes.IHI-72', 'verbs.submit'),
  'IHI-73': missing('notes.IHI-73', 'notes.OURS-1', 'dates'),
  'IHI-74': conflicting('notes.IHI-74', 'words.track.also'),
  'IHI-75': conflicting('notes.IHI-75', 'timers.ending', 'dates.ends'),
  'IHI-76': conflicting('notes.IHI-76', ...application('commitments.networkUnderstanding', 'commitments.nameRacism')),
  'IHI-77': conflicting('notes.IHI-77', 'tasks.affinityGroups', 'sessions.Racial Justice Affinity Group'),
  'IHI-78': quoted('notes.IHI-78', 'notes.OURS-19', 'glossary.REAL data', 'taxonomies.raceAndEthnicity'),
  'IHI-79': missing('notes.IHI-79'),
  'IHI-80': conflicting('notes.IHI-80', 'costs', 'summary', 'letters.invited', 'letters.offered'),
  'IHI-81': derived('notes.IHI-81', 'documents.teamVideo.privacy'),
  'IHI-82': missing('notes.IHI-82', 'notes.OURS-9', 'notes.OURS-10', 'notes.OURS-11'),
}
