/** Those whose second year it is, and those who were before them. */
import type { Initiative, Person } from './person.ts'

const farmington = 'Farmington, Connecticut'
const hartford = 'Hartford, Connecticut'

/** The intake that is over. */
export const graduates: readonly (Person & { project: Initiative })[] = [
  {
    name: 'Adaeze Mbanefo',
    residency: 'Obstetrics and Gynecology Residency',
    location: farmington,
    level: 'pgy2',
    stays: 0,
    motivation:
      'Two mothers on my service had the same bleeding and were believed at different hours. I want to know how a ward learns to listen.',
    subjects: ['disparities', 'implicitBias'],
    pathways: ['hospitalAdministration', 'organizedMedicine'],
    project: {
      kind: 'qualityImprovement',
      title: 'The same hour for the same bleeding',
      done: 'Blood loss is weighed at every birth, and the call goes out by the number. Six months of it are charted by language.',
      learned: 'The scale was bought in a week. That the number counts more than the impression took the year.',
    },
  },
  {
    name: 'Tobias Lindgren',
    residency: 'Psychiatry Residency',
    location: farmington,
    level: 'pgy2',
    stays: 0,
    motivation: 'We call the police for some patients and the family for others. I would like to look at when.',
    pathways: ['publicPolicy', 'legislativeAdvocacy'],
    project: {
      kind: 'advocacy',
      title: 'Who comes when one calls for help',
      done: 'With two families I spoke at a hearing in Hartford; the county now sends a nurse with the officer on two evenings.',
      learned: 'I had four minutes, and the families had the room.',
    },
  },
  {
    name: 'Soraya Haddadi',
    residency: 'Family Medicine Residency',
    location: hartford,
    level: 'pgy3',
    stays: 0,
    motivation: 'My clinic prints its leaflets in one language, and my patients speak nine.',
    subjects: ['patientCenteredCare', 'socialDeterminants'],
    project: {
      kind: 'education',
      title: 'Leaflets that their readers wrote',
      done: 'Eleven leaflets were written by patients, in Pashto, Karen and Spanish, and then translated back for us.',
      learned: 'What we had thought was the main thing was on nobody’s first page.',
    },
  },
  {
    name: 'Emeka Fairweather',
    residency: 'Internal Medicine Residency',
    location: farmington,
    level: 'pgy2',
    stays: 1,
    motivation: 'I grew up three streets from the hospital and had never been inside before I worked there.',
    pathways: ['volunteerism', 'academia'],
    project: {
      kind: 'communityEngagement',
      title: 'An open evening, once a month',
      done: 'Neighbors come on the first Thursday, ask what they want, and leave with a name to call.',
    },
  },
]
export const ranOut: Person = {
  name: 'Philippa Strand',
  residency: 'Neurology Residency',
  location: farmington,
  level: 'pgy3',
  stays: 0,
  motivation: 'After a stroke, some of my patients get a therapist in a day and some in a month. I would like to learn to move that.',
}

/** Their second year runs. */
export const secondYears: readonly (Person & { project?: Initiative })[] = [
  {
    name: 'Camila Ortega',
    residency: 'Pediatrics Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'The asthma map of the city is the map of its highways. I want tools to say so where it is decided.',
    subjects: ['socialDeterminants', 'disparities'],
    pathways: ['publicPolicy'],
    idea: 'A letter from the clinic that a landlord has to answer.',
    project: {
      kind: 'advocacy',
      title: 'A letter that has to be answered',
      done: 'The city’s health officer signs our letters since October. Nine landlords have answered, two have repaired.',
    },
  },
  {
    name: 'Jonah Whitcomb',
    residency: 'Emergency Medicine Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'I want to understand why one man waits for his pain to be written down and another does not.',
    subjects: ['implicitBias', 'structuralBias'],
    project: {
      kind: 'qualityImprovement',
      title: 'Minutes to the first dose',
      done: 'We time the first dose for broken bones by triage desk and by language. The first quarter is counted.',
    },
  },
  {
    name: 'Mei-Lin Castellanos',
    residency: 'Internal Medicine Residency',
    location: farmington,
    level: 'pgy2',
    stays: 0,
    motivation: 'I teach students, and repeat what I was taught about race and kidneys. I would like to stop in good order.',
    subjects: ['structuralBias'],
    pathways: ['academia'],
    project: {
      kind: 'education',
      title: 'What we unteach',
      done: 'Three lectures are rewritten with the students who had asked about them.',
    },
  },
  {
    name: 'Darius Holloway',
    residency: 'General Surgery Residency',
    location: farmington,
    level: 'pgy4',
    stays: 0,
    motivation: 'Nobody in my program looked like me when I came. Two do now. I would like that to be somebody’s work and not luck.',
    subjects: ['allyship', 'harassment'],
    pathways: ['hospitalAdministration', 'academia'],
    project: {
      kind: 'education',
      title: 'How we choose our interns',
      done: 'The interview has the same six questions for everybody this season.',
    },
  },
  {
    name: 'Ingrid Vasquez-Moe',
    residency: 'Psychiatry Residency',
    location: farmington,
    level: 'pgy3',
    stays: 0,
    motivation: 'The waiting list for therapy in Spanish is four times as long. I want to do more than say sorry.',
    project: {
      kind: 'communityEngagement',
      title: 'A circle at the library',
      done: 'Every second Tuesday a circle meets in Spanish, led by two neighbors whom we trained.',
    },
  },
  {
    name: 'Kwabena Asare',
    residency: 'Anesthesiology Residency',
    location: hartford,
    level: 'pgy3',
    stays: 0,
    motivation: 'A device that reads oxygen through skin should read it through mine.',
    subjects: ['disparities'],
    pathways: ['privateIndustryResearch', 'academia'],
    project: {
      kind: 'qualityImprovement',
      title: 'Two readings before a decision',
      done: 'On one ward, a blood sample follows when the light says 92 to 96.',
    },
  },
  {
    name: 'Hannah Birnbaum',
    residency: 'Family Medicine Residency',
    location: hartford,
    level: 'pgy2',
    stays: 0,
    motivation: 'I would like to be a better colleague to those who interpret for us, and begin with their names.',
    subjects: ['patientCenteredCare', 'allyship'],
  },
  {
    name: 'Rafiq Chowdhury',
    residency: 'Cardiology Fellowship',
    location: farmington,
    level: 'fellow',
    stays: 2,
    motivation: 'Rehabilitation after a heart attack is offered to all and reached by few. I want to find who drops out at which door.',
    pathways: ['globalHealth', 'philanthropy'],
    project: {
      kind: 'qualityImprovement',
      title: 'The third door',
      done: 'We call on day ten, in the evening, when the second visit would be missed.',
    },
  },
  {
    name: 'Noelani Kahale',
    residency: 'Obstetrics and Gynecology Residency',
    location: farmington,
    level: 'pgy2',
    stays: 12,
    motivation: 'I want to learn how to speak of harassment before it is a case.',
    subjects: ['harassment', 'antiDiscrimination'],
  },
]
/** Away for a while, in the middle of the project. */
export const away: Person & { project: Initiative } = {
  name: 'Lucía Ferrante',
  residency: 'Pediatrics Residency',
  location: hartford,
  level: 'pgy2',
  stays: 6,
  motivation: 'Children of my clinic miss school for appointments that could be on a Saturday.',
  project: {
    kind: 'communityEngagement',
    title: 'Saturday, at the school',
    done: 'The principal has given us a room. The first two Saturdays are set.',
  },
}
export const moved: Person = {
  name: 'Gideon Marsh',
  residency: 'Internal Medicine Residency',
  location: farmington,
  level: 'pgy2',
  stays: 0,
  motivation: 'I am interested in data: what we ask on the first form, and what we then do with it.',
  pathways: ['publicPolicy', 'other'],
}
