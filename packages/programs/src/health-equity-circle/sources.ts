import { conflicting, missing, quoted, type Sources } from '@cohortium/program'

/** Every id of the source, how it stands there, and where it is held. */
export const sources = {
  'HEC-01': quoted('summary', 'edition.kind', 'tracks.chapter', 'forms.application.founders.studentLed', 'lifecycle.chapter'),
  'HEC-02': quoted('eligibility', 'taxonomies.levels', 'taxonomies.fields', 'forms.application.you.level', 'forms.application.you.field'),
  'HEC-03': quoted('modules.Community organizing', 'verbs.train', 'lifecycle.member.training'),
  'HEC-04': quoted('roles.studentLeader', 'roles.member', 'roles.mentor', 'roles.ally', 'roles.partner'),
  'HEC-05': quoted('taxonomies.affiliates', 'verbs.affiliate', 'verbs.endAffiliation'),
  'HEC-06': quoted('summary', 'forms.application.founders', 'lifecycle.chapter.proposal', 'lifecycle.chapter.forming'),
  'HEC-07': quoted('projects.campaigns', 'forms.campaigns', 'modules.Campaigns so far'),
  'HEC-08': quoted('modules.What a chapter does', 'forms.application.chapter.pressures'),
  'HEC-09': missing('notes.HEC-09', 'edition.kind', 'toDecide.fee', 'toDecide.answerDays', 'lifecycle.member.alum'),
  'HEC-10': conflicting('notes.HEC-10', 'forms.campaigns', 'taxonomies.affiliates'),
  'HEC-11': missing('notes.HEC-11', 'toDecide.contact', 'toDecide.governance', 'toDecide.privacy', 'toDecide.welcomedBy'),
} satisfies Sources
