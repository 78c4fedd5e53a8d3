/** Those whose first year it is, and those of their intake who did not come so far. */
import type { Person } from './person.ts'

const farmington = 'Farmington, Connecticut'
const hartford = 'Hartford, Connecticut'

export const firstYears: readonly Person[] = [
  {
    name: 'Amara Delacroix',
    residency: 'Internal Medicine Residency',
    location: farmington,
    level: 'pgy2',
    stays: 0,
    motivation: 'On night shifts I decide for people whose week I know nothing about. I want to know which questions would change that.',
    subjects: ['socialDeterminants', 'patientCenteredCare'],
  },
  {
    name: 'Theo Brightwater',
    residency: 'Family Medicine Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'I want to go back to my tribe’s clinic, and not only with a stethoscope.',
    pathways: ['publicPolicy', 'hospitalAdministration'],
  },
  {
    name: 'Sunniva Rao',
    residency: 'Radiology Residency',
    location: farmington,
    level: 'pgy3',
    stays: 0,
    motivation: 'I never see the patients, only who came for the picture and who did not. The second list interests me.',
    subjects: ['disparities'],
  },
  {
    name: 'Marcus Villanueva',
    residency: 'Emergency Medicine Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'We restrain people. I want to see the numbers, and then to have fewer of them.',
    subjects: ['structuralBias', 'implicitBias'],
    idea: 'A talk before every restraint, with somebody who is not from security.',
  },
  {
    name: 'Oluwaseun Pratt',
    residency: 'Orthopaedic Surgery Residency',
    location: farmington,
    level: 'pgy3',
    stays: 0,
    motivation: 'New hips are not given by how much it hurts. I would like to find out by what.',
    pathways: ['academia', 'organizedMedicine'],
  },
  {
    name: 'Beatrix Nakamura',
    residency: 'Pediatrics Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'I was a patient here as a child, with a mother who was not believed. She came to my graduation.',
    subjects: ['patientCenteredCare', 'implicitBias', 'allyship'],
  },
  {
    name: 'Yusuf Demir',
    residency: 'Neurology Residency',
    location: farmington,
    level: 'pgy3',
    stays: 0,
    motivation: 'Trials in my field are full of people who can come at eleven on a weekday.',
    pathways: ['privateIndustryResearch', 'globalHealth'],
  },
  // by exception: a first-year resident
  {
    name: 'Clementine Okoro',
    residency: 'Psychiatry Residency',
    location: farmington,
    level: 'pgy1',
    stays: 12,
    motivation: 'Before medicine I organized tenants for six years. I would like to learn how the two belong together.',
    firstYearReason:
      'My residency has its lightest year first, and I come with the work already begun: a group of tenants who meet in our clinic.',
    pathways: ['legislativeAdvocacy', 'volunteerism'],
  },
  // by exception: training that ends a year before the track
  {
    name: 'Aurelio Banks',
    residency: 'Primary Care Residency',
    location: hartford,
    level: 'pgy3',
    stays: -12,
    motivation: 'I stay in Hartford after my residency, at a health center, and want to begin there what I learn here.',
    endsReason:
      'My residency ends after the first year. I have a post at an affiliated health center, which gives me the afternoons of the seminars.',
  },
]
/** On leave with a child. */
export const onLeave: Person = {
  name: 'Greta Solberg',
  residency: 'Dermatology Residency',
  location: farmington,
  level: 'pgy3',
  stays: 0,
  motivation: 'My textbooks show one kind of skin. I have begun to collect the other pictures.',
  subjects: ['structuralBias'],
}
export const others = {
  declined: {
    name: 'Winston Adair',
    residency: 'General Surgery Residency',
    location: farmington,
    level: 'pgy2',
    stays: 12,
    motivation: 'A colleague told me it was good.',
  },
  turnedDown: {
    name: 'Pilar Echeverría',
    residency: 'Anesthesiology Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'I want to speak better with people in the ten minutes before they sleep.',
  },
  silent: {
    name: 'Corwin Ames',
    residency: 'Urology Residency',
    location: farmington,
    level: 'pgy4',
    stays: 0,
    motivation: 'In my field the tests are late for those who need them early.',
  },
  never: {
    name: 'Delphine Arceneaux',
    residency: 'Otolaryngology Residency',
    location: farmington,
    level: 'pgy2',
    stays: 12,
    motivation: 'I have not found the words yet.',
  },
  withdrew: {
    name: 'Ravindra Sethi',
    residency: 'Internal Medicine Residency',
    location: farmington,
    level: 'pgy2',
    stays: 0,
    motivation: 'I want to read, with others, what I have read alone.',
    subjects: ['antiDiscrimination'],
  },
} as const satisfies Record<string, Person>
