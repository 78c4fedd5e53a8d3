import type { Note } from '@cohortium/program'
import { ours } from '../ours.ts'

/** Where the source is silent or says two things, and what we added. */
export const notes: readonly Note[] = [
  {
    id: 'HES-15',
    status: 'missing',
    title: 'What the source does not say at all',
    readings: [
      'It has no dates, no deadline, no number of places, no length, no number of modules, no fee, no rule for travel, no list of documents, no steps of selection, no time for an answer and no address to write to.',
    ],
    resolution:
      'Each edition has to decide the first month, the deadline, the day of the gathering, the places, the modules, the fee, travel, the time for an answer and the address before it can be published. ' +
      'How long it lasts follows from the first month and the gathering. No document is asked for, because none is named. The steps of selection are ours (OURS-1).',
  },
  {
    id: 'HES-16',
    status: 'conflicting',
    title: 'Three words for one role',
    readings: [
      'Scholars, in the name of the program.',
      'Participants, where it speaks of what they do.',
      'Fellows, where they learn from one another.',
    ],
    resolution:
      'They are scholars everywhere, after the program’s own name. The other two words are kept with it, so that a search for them finds the role.',
  },
  {
    id: 'HES-17',
    status: 'conflicting',
    title: 'Where the project does its work',
    readings: ['In their organizations or their community.', 'At their home institution.'],
    resolution:
      'Everybody names a home institution, because one reading needs it. Then they say where the project works: at the institution, in the community, or in both. Neither answer is better.',
  },
  {
    id: 'HES-18',
    status: 'missing',
    title: 'Pictures that did not reach us',
    readings: [
      'Names of three picture files, a dot on a line of its own and doubled bullets stand between the sentences, left over from a copy.',
    ],
    resolution: 'They were dropped, and nothing was put in their place. A test looks for them in every text of this program.',
  },
  {
    id: 'HES-19',
    status: 'missing',
    title: 'Monthly, but when and how long; in person, but who pays',
    readings: [
      'The online sessions are monthly, without a day or a length.',
      'The gathering is in Cambridge, and nothing is said of who pays to get there.',
    ],
    resolution:
      'A session stands in every month of the edition, from the first to that of the gathering, without a day and without a length until somebody sets them. Who pays for travel is decided by each edition, and told with the offer.',
  },
  ours(
    1,
    'How people are chosen',
    'People read each application and decide: a place, or none. There is one round, without scores. What they look at is what the source says of its audience. The word to those who are not chosen may say what stood out and what was missed, and adds that they may apply again.',
  ),
  ours(
    2,
    'Professions, and the middle of a career',
    'The list of professions is ours and has a version. The source does not say where the middle of a career begins or ends, so we ask for years and for a description, and people judge both. No one is turned away by a number.',
  ),
  ours(3, 'How long an offer waits', 'Fourteen days, with a reminder five days before. In silence the place goes to somebody else.'),
  ours(
    4,
    'One country, one place',
    'The source speaks of populations across the United States. Who serves them elsewhere cannot send the application and is told so. One person holds one place in the program at a time.',
  ),
  ours(
    5,
    'Times of day, grace, and a word before the deadline',
    'A deadline ends with its minute, in the zone that the edition names. What comes within the grace that staff set is taken; the pages do not speak of it. Who began and did not send is reminded seven days before, and closed by letter afterwards.',
  ),
  ours(
    6,
    'Two tasks before taking part',
    'Confirming the project and the institution, and saying when one can meet for peer coaching, are ours, with fourteen days for each and a reminder after ten. Staff may let somebody take part whose tasks are not done. In an assignment, the questions are ours; that there is one with each module is the source’s.',
  ),
  ours(
    7,
    'Who has completed it',
    'The source names the gathering as the end and no other condition. So nobody is completed before it begins; then staff say who was there. Three days after it began they are asked for whomever they have not spoken of. No certificate is named, and none is made.',
  ),
  ours(8, 'Leaving', 'Anyone may leave at any time before the end, without a reason; staff may do it for them. The place is free at once.'),
  ours(
    9,
    'Reopening',
    'Staff may take up again what ended: a sent application is reviewed anew with the full time for an answer, a draft only while applications are open, and whoever took part stands at the gathering again. The person is told each time, with the reason.',
  ),
  ours(
    10,
    'Pillars, topics and modules',
    'The source names three pillars, four topics and modules, and does not say how they fit. Here the four topics belong to the analysis of inequities and the framework to leadership; the third pillar is the project. The modules by name are for each edition to decide.',
  ),
  ours(
    11,
    'What one takes on',
    'Four promises stand at the end of the form: to bring the project, to do the assignments, to coach and be coached, to come to the gathering. The source describes all four as parts of the program; asking for a promise is ours.',
  ),
]
