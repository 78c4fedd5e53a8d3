import type { Note } from '@cohortium/program'

/** The Request for Applications where it is of two minds, or silent: IHI-64 … IHI-82, each with the reading this program follows. */
export const inconsistencies: readonly Note[] = [
  {
    id: 'IHI-64',
    status: 'conflicting',
    title: 'Learning Network: when group coaching meets',
    readings: [
      'The text: every other month, in the months without an All-Team Meeting. That would be April, June, August, October, December 2023, February, April and perhaps June 2024.',
      'The table: April, June, July, September, November 2023, January, March and May 2024. Six of these eight have an All-Team Meeting, and June and July follow each other.',
    ],
    resolution: 'The table holds: it names months, and people plan by it. Sessions are listed one by one, so staff can move any of them.',
  },
  {
    id: 'IHI-65',
    status: 'conflicting',
    title: 'Action Community: group coaching and the Leadership Workgroup skip to November',
    readings: [
      'The text: every other month, or “bi-monthly”, which can also mean twice a month.',
      'The table: April, June, August, November 2023, January and March 2024, with three months between August and November.',
    ],
    resolution:
      'The table holds, gap included. “Bi-monthly” is read as every other month, as four of the table’s five steps are two months long.',
  },
  {
    id: 'IHI-66',
    status: 'conflicting',
    title: 'Affinity groups meet at no fixed interval',
    readings: [
      'The table: March, June and September 2023, then nothing until January 2024, then every month to June.',
      'The glossary: how often and how long they meet may be adjusted.',
    ],
    resolution: 'The nine months of the table are listed. No rule of recurrence is used, because none fits.',
  },
  {
    id: 'IHI-67',
    status: 'conflicting',
    title: 'How long the online Learning Session is',
    readings: [
      'Three days, like the two in person: “1 virtual and 2 in-person, three-day” may speak of all three.',
      'Only those in person last three days. The overview table does not list the online one at all.',
    ],
    resolution:
      'The two in person last three days. The one of September is listed without a length: nobody is told a number we do not have.',
  },
  {
    id: 'IHI-68',
    status: 'conflicting',
    title: 'A team not chosen for the Action Community: considered, or offered a seat?',
    readings: [
      'The third step of applying: automatically considered for the Learning Network.',
      'The Action Community’s own section: feedback and an offer to join it.',
    ],
    resolution:
      'Every such team is considered without asking. An offer is made only with a seat behind it, and the seat is held while the team decides. ' +
      'Seats are kept back for this (OURS-8), and more can be. Who gets no offer is told both decisions in one letter.',
  },
  {
    id: 'IHI-69',
    status: 'derived',
    title: 'Seats and clocks of the two tracks collide',
    readings: [
      'The Learning Network answers within 30 days of receipt, so its last answer is due on December 1, 2022, and all 40 seats may be offered by then.',
      'The Action Community answers until December 5, 2022, so its redirected teams may come after the last seat is gone.',
    ],
    resolution:
      'The edition keeps seats of the Learning Network for redirected teams, and staff may change how many. ' +
      'A redirected team has no second wait: the offer is the answer, so no clock of 30 days begins.',
  },
  {
    id: 'IHI-70',
    status: 'conflicting',
    title: 'Size of a team',
    readings: ['The introduction: three or more people.', 'Both tracks: three to seven.'],
    resolution: 'Three to seven. The form refuses an eighth member.',
  },
  {
    id: 'IHI-71',
    status: 'conflicting',
    title: 'What the letters are called, and who signs',
    readings: [
      'A letter of commitment, signed by the CEO, or by CEO and Board Chair.',
      'A letter of support, from the CEO, or from CEO and the Board.',
    ],
    resolution:
      'We say letter of commitment everywhere. The CEO signs; for the Action Community the Board Chair signs too, on behalf of the Board.',
  },
  {
    id: 'IHI-72',
    status: 'conflicting',
    title: 'By which way an application comes in',
    readings: ['All items are sent to pursuingequity@ihi.org.', 'The first of these items is an application online.'],
    resolution: 'Everything is sent here, in one piece. The address is for questions.',
  },
  {
    id: 'IHI-73',
    status: 'missing',
    title: 'Deadlines without a time of day or a zone',
    readings: [
      'Only the informational call names a zone, Eastern. Clocks went back on November 6, 2022, between the deadlines and the day of the decisions.',
    ],
    resolution:
      'Eastern time (America/New_York), to the end of the day, 11:59 PM (OURS-1). Each edition names its zone, and pages show the reader’s own time beside it.',
  },
  {
    id: 'IHI-74',
    status: 'conflicting',
    title: 'The word “cohort”',
    readings: ['One of the two tracks to choose from.', 'A small group of four to five teams.'],
    resolution:
      'We never use it. A track is what one applies to, a group is the four or five teams who meet, an edition is one run of the program.',
  },
  {
    id: 'IHI-75',
    status: 'conflicting',
    title: 'When the Learning Network ends',
    readings: ['Both tracks conclude in June 2024.', 'Its last session is in May 2024.'],
    resolution: 'Both end with June, the eighteenth month. June stays empty for the Learning Network, and teams complete then.',
  },
  {
    id: 'IHI-76',
    status: 'conflicting',
    title: 'One commitment in two wordings',
    readings: ['Learning Network: personally-mediated racism.', 'Action Community: individually-mediated racism.'],
    resolution: 'Our own sentence serves both, “between people”, so that nothing depends on the difference.',
  },
  {
    id: 'IHI-77',
    status: 'conflicting',
    title: 'Who joins an affinity group, and what if neither fits',
    readings: [
      'Only members of Action Community teams do; the Learning Network has none.',
      'The glossary and the video’s wording sound as if everyone did, and two groups leave no way for people who decline or are multiracial.',
    ],
    resolution:
      'Only the Action Community has them. Each person chooses for themselves and may prefer not to say; the choice is between them and the facilitators. ' +
      'The form never asks, and the task only says that every member knows.',
  },
  {
    id: 'IHI-78',
    status: 'quoted',
    title: '“REAL” spelled out with preferred language',
    readings: ['Here: race, ethnicity and preferred language.', 'Elsewhere, usually: race, ethnicity and language.'],
    resolution: 'As the source has it: preferred language.',
  },
  {
    id: 'IHI-79',
    status: 'missing',
    title: 'Links that lead nowhere',
    readings: [
      'Addresses are misspelt (www.ihl.org for ihi.org) or cut off (whitesupremacyculture.info/websi). Links to the application, the video and the website have no address, and the page numbers of the contents are no links.',
    ],
    resolution: 'None was carried over. The example video of the source (IHI-31) has no working address, so the form does not show one.',
  },
  {
    id: 'IHI-80',
    status: 'conflicting',
    title: '“Free”, and what it costs all the same',
    readings: [
      'Taking part is free; a fee of $30,000 a team is waived.',
      'Organizations pay for staff time, for travel to Boston, and for the time of patients who work with them.',
    ],
    resolution:
      'We say that it is free, as the source does, and always beside it what the organization pays itself: its team’s time, travel, and the patients who work with it.',
  },
  {
    id: 'IHI-81',
    status: 'derived',
    title: 'The video shows who people are',
    readings: [
      'Reviewers of the Action Community have to see introductions that tell racial and ethnic identity, pronouns and affinity group, so its review cannot be blind.',
    ],
    resolution:
      'A declared exception: who reviews for the Action Community sees the video. It is a document of its own, apart from the answers, so the rest can be read without it; ' +
      'nothing in the form asks for identity. The Learning Network has no use for it, and leaves it behind.',
  },
  {
    id: 'IHI-82',
    status: 'missing',
    title: 'Nothing is said of finishing, leaving or appealing',
    readings: ['The source names no graduation, certificate, attendance rule, withdrawal, substitution, removal or appeal.'],
    resolution:
      'The certificate (OURS-9), withdrawal (OURS-10) and reopening, which is also the way to look at a decision again (OURS-11), are ours. ' +
      'There is no attendance rule: it is counted and decides nothing. Members may be replaced. Nobody is removed by the software.',
  },
]
