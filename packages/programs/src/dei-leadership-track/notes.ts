/** What the source leaves open or says twice, and what we added. Staff read it on the program's page. */
import type { Note } from '@cohortium/program'
import { ours } from '../ours.ts'

export const notes: readonly Note[] = [
  {
    id: 'UCO-13',
    status: 'conflicting',
    title: 'What ACGME stands for',
    readings: [
      'As the source spells it out: “American College of Graduate Medical Education (ACGME)”.',
      'As the organization is generally known, which is still to be checked with it: Accreditation Council for Graduate Medical Education.',
    ],
    resolution: 'Pages and letters say ACGME Equity Matters, the name of its programs, and spell out neither.',
  },
  {
    id: 'UCO-14',
    status: 'missing',
    title: 'Open: how many exactly, deadline, documents, attendance, ceremony',
    readings: [
      'The source says about ten a year, and gives no deadline, no documents, no rule of attendance, no day for the ceremony, no address and no time for an answer.',
    ],
    resolution:
      'Ten is a target: what was given stands beside it, and nobody is refused for it. No document is asked for. Deadline, address, time for an answer and what is expected of attendance ' +
      'are decided for each intake before it is published. The ceremony is two years away and may be set later. Nobody is kept from graduating by attendance.',
  },
  {
    id: 'UCO-15',
    status: 'conflicting',
    title: 'Whether there is a seminar in every month',
    readings: [
      'The track is a monthly didactic program on all four of A.R.E.A.: then there is one in every month, those of Reflection included.',
      'Monthly seminars are named for Awareness, Empowerment and Action alone; Reflection has discussion groups, a book club and exercises: then its months have none.',
    ],
    resolution:
      'The calendar has a seminar in every month, as the first sentence has it. No module but the three has one, as the second has it. Which months belong to which module, ' +
      'and whether those of Reflection have a seminar, is decided for each intake.',
  },
  {
    id: 'UCO-16',
    status: 'derived',
    title: 'A residency that ends before the two years',
    readings: ['The source says nothing. Someone in the third year of a residency of three cannot finish a track of two.'],
    resolution:
      'We ask for the month in which training ends. If it is before the last month of the intake, the application needs a reason and is decided as an exception. ' +
      'Who takes part may pause, and may leave early; leaving early is an end of its own and no failure.',
  },
  {
    id: 'UCO-17',
    status: 'conflicting',
    title: 'Slips in the source’s spelling',
    readings: [
      'As printed: “industy”, “discussions groups”, “social influencers of health”.',
      'As probably meant: industry, discussion groups, and what is usually called social determinants of health. The last may have been chosen on purpose.',
    ],
    resolution:
      'Pages and letters use the usual words. If “influencers” was meant, the term of the subject changes with a new version of its list.',
  },

  ours(
    1,
    'Zone and times of day',
    'Eastern time. A deadline ends with its minute; what comes up to 15 minutes later still counts, and nobody is told so.',
  ),
  ours(2, 'Time to answer an invitation', 'Fourteen days, with a reminder after nine. After that the place is free for another trainee.'),
  ours(3, 'Reminder before the deadline', 'One, a week before, to those whose application is not sent.'),
  ours(4, 'Years of training', 'The source speaks of PGY1, PGY2 and beyond. The list runs to PGY7; fellows count as beyond.'),
  ours(
    5,
    'What the application asks',
    'The source asks for an application and not for what is in it. Ours asks for training, purpose and three promises; interests and an idea for a project only if one wants to tell. Nothing about race, gender or health is asked.',
  ),
  ours(
    6,
    'Learning at one’s own pace',
    'Each of the three modules is marked as done by the trainee, at any time in the two years. It is no condition of graduation: the source names one alone, the presentation.',
  ),
  ours(7, 'When the second year begins', 'Twelve months after the first month of the intake, by the clock.'),
  ours(
    8,
    'What a project needs before it is presented',
    'A kind, one of the four. It may be changed until then. Which texts are written about it is the trainee’s choice, from the second year on.',
  ),
  ours(
    9,
    'Pausing',
    'The trainee or the staff may begin and end a pause. The place is kept and the two years go on; one comes back to the year in which the intake is by then. After three months the staff are asked to inquire.',
  ),
  ours(
    10,
    'After the last month',
    'Nobody is closed by the clock. The staff hear, once, of each trainee who has neither graduated nor left.',
  ),
  ours(
    11,
    'One place for one person',
    'Who holds a place in one intake cannot be invited to another. Leaving, withdrawing or graduating frees them to be.',
  ),
  ours(12, 'Cost', 'The source names none, and does not call the track free. Each intake says what it costs a trainee.'),
  ours(13, 'The certificate', 'Those who graduate get one. The source speaks of a ceremony only.'),
  ours(
    14,
    'Withdrawing and reopening',
    'Until the first day one withdraws, from then on one leaves early. Staff may take up again what was declined, expired or withdrawn, and a trainee who left early, who then stands as paused. A draft may be reopened while applications are open. A presentation recorded by mistake can be taken back; a graduation cannot.',
  ),
]
