/** Those who apply to the intake that is open. */
import type { Person } from './person.ts'

const farmington = 'Farmington, Connecticut'
const hartford = 'Hartford, Connecticut'

export const newcomers = {
  inReview: {
    name: 'Imani Castleberry',
    residency: 'Pediatrics Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'We screen every family for hunger and hand out a sheet of paper. I want to learn what would come after the sheet.',
    subjects: ['socialDeterminants'],
    idea: 'Groceries that leave the clinic in the same bag as the medicine.',
  },
  firstYear: {
    name: 'Matteo Rinaldi',
    residency: 'Family Medicine Residency',
    location: hartford,
    level: 'pgy1',
    stays: 12,
    motivation: 'I would like to understand my own language first: what I write in a chart, and about whom.',
    firstYearReason: 'My program moves its rural year to the second. If I wait, I could come to few of the seminars in person.',
  },
  endsBefore: {
    name: 'Zora Lindqvist',
    residency: 'Emergency Medicine Residency',
    location: hartford,
    level: 'pgy3',
    stays: -12,
    motivation: 'I have two years of notes on who leaves without being seen.',
    endsReason: 'I hope for a fellowship here and hear of it in spring. If it is elsewhere, I would leave after the first year.',
    pathways: ['academia', 'publicPolicy'],
  },
  invited: {
    name: 'Esteban Quiroga',
    residency: 'Internal Medicine Residency',
    location: farmington,
    level: 'pgy2',
    stays: 0,
    motivation: 'My patients with diabetes ration insulin and do not tell us. I want to be someone they tell.',
    subjects: ['patientCenteredCare', 'disparities'],
  },
  invitedAsException: {
    name: 'Leontyne Brooks',
    residency: 'Obstetrics and Gynecology Residency',
    location: farmington,
    level: 'pgy1',
    stays: 12,
    motivation: 'I was a midwife for eight years. I know the corridor from the other side.',
    firstYearReason: 'I come back to medicine after another profession and have a project that midwives here have asked for.',
    idea: 'Midwives and residents hand over together, in front of the patient.',
  },
  accepted: {
    name: 'Samira Yazdani',
    residency: 'Neurology Residency',
    location: farmington,
    level: 'pgy3',
    stays: 0,
    motivation: 'I want to know what an interpreter costs, what a misunderstanding costs, and who pays which.',
    pathways: ['hospitalAdministration'],
  },
  drafting: {
    name: 'Booker Tillman',
    residency: 'Radiology Residency',
    location: farmington,
    level: 'pgy2',
    stays: 24,
    motivation: '',
  },
  begun: {
    name: 'Astrid Pelletier',
    residency: 'Psychiatry Residency',
    location: farmington,
    level: 'pgy2',
    stays: 0,
    motivation: '',
  },
} as const satisfies Record<string, Person>
