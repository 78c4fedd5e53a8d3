/** Those who apply to the edition that is open. */
import type { Person } from './person.ts'

export const noor: Person = {
  name: 'Noor Haddad',
  email: 'noor@dearborn-family.example.org',
  profession: 'physician',
  years: 12,
  career: 'Family physician, and since spring responsible for quality in five practices.',
  populations: 'Arabic-speaking families, many of them carers for grandparents at home.',
  work: 'I see patients on four days, and meet with a carers’ circle on the fifth.',
  institution: { name: 'Dearborn Family Practices', location: 'Dearborn, Michigan', role: 'Physician lead for quality' },
  project: {
    title: 'The one who cares is in the chart',
    place: ['institution'],
    change:
      'Whoever does the caring has no name in our record, so nobody calls her. I want a field for it, and a rule that it is filled in.',
    people: 'With nine carers, and the two people who know how our record is changed.',
    nextStep: 'The field exists in a test copy. I would learn how to get five practices to use it.',
  },
}
export const beatriz: Person = {
  name: 'Beatriz Cordeiro',
  email: 'beatriz@south-coast-rehab.example.com',
  profession: 'therapist',
  years: 11,
  career: 'Physical therapist. I lead a team of eight and have begun to speak at meetings where I used to take notes.',
  populations: 'People who cut fish and clean offices, hurt at work and afraid to say so.',
  work: 'In the clinic, and at a workers’ center on Sundays.',
  institution: { name: 'South Coast Rehabilitation', location: 'New Bedford, Massachusetts', role: 'Team lead' },
  project: {
    title: 'Hurt at work, written down',
    place: ['institution', 'community'],
    change: 'Our intake does not ask whether an injury came from work. I want the question asked, and an answer that leads somewhere safe.',
    people: 'With the workers’ center and our front desk.',
    nextStep: 'We tried the question for two weeks: one in three said yes.',
  },
}
export const dwayne: Person = {
  name: 'Dwayne Littlefield',
  email: 'dwayne@choctaw-trails.example.org',
  profession: 'nurse',
  years: 20,
  career: 'Twenty years a nurse, seven of them in charge of home visits.',
  populations: 'Veterans and their families in rural Oklahoma, Choctaw and not.',
  work: 'I drive about three hundred miles a week, and know the dogs by name.',
  institution: { name: 'Choctaw Trails Home Health', location: 'Durant, Oklahoma', role: 'Director of home visits' },
  project: {
    title: 'A ride is a treatment',
    place: ['community'],
    change: 'People miss radiation because the ride falls through. I want rides booked with the treatment, by the same person.',
    people: 'With volunteer drivers, two tribal offices and the cancer center’s schedulers.',
    nextStep: 'The schedulers are willing for one month. I would need to know what to count.',
  },
}
export const priya: Person = {
  name: 'Priya Raman',
  email: 'priya@calumet-shore.example.net',
  profession: 'administration',
  years: 13,
  career: 'I came from nursing and now run the registration of a hospital: forty people and all its first impressions.',
  populations: 'People who are asked for a deposit before they are asked what hurts.',
  work: 'I write the scripts that others have to say.',
  institution: { name: 'Calumet Shore Hospital', location: 'Gary, Indiana', role: 'Director of patient access' },
  project: {
    title: 'What hurts, first',
    place: ['institution'],
    change:
      'Registration asks for money before a nurse has seen anyone. I want the order turned around, and the script rewritten by those who hear it.',
    people: 'With six registrars and a patient who left because of the script.',
    nextStep: 'One desk has tried it since June. Payments did not fall.',
  },
}
export const hollis: Person = {
  name: 'Hollis Vandermeer',
  email: 'hollis@north-woods.example.com',
  profession: 'advancedPractice',
  years: 8,
  career: 'Physician assistant in a practice of three. I have been asked to lead it and have not answered yet.',
  populations: 'Loggers, and people who moved here because it was cheap.',
  work: 'General practice, and whatever comes through the door.',
  institution: { name: 'North Woods Practice', location: 'Rhinelander, Wisconsin', role: 'Physician assistant' },
  project: {
    title: 'Open on payday',
    place: ['institution'],
    change: 'We close at four on the day people are paid. I want us open until eight on two Fridays a month.',
    people: 'With our receptionist, who had the idea.',
    nextStep: 'We would try it for three months and count who comes.',
  },
}
export const yvette: Person = {
  name: 'Yvette Baptiste',
  email: 'yvette@harbor-midwives.example.org',
  profession: 'advancedPractice',
  years: 15,
  career: 'Midwife, and since two years head of our small group.',
  populations: 'Haitian families, and women in the shelter system.',
  work: 'Births, and a room for afterwards that is open every Wednesday.',
  institution: { name: 'Harbor Midwives', location: 'Brockton, Massachusetts', role: 'Head midwife' },
  project: {
    title: 'The fourth visit',
    place: ['institution', 'community'],
    change: 'Insurance pays for one visit after a birth. Women here need four. I want two insurers to pay for four.',
    people: 'With mothers of the Wednesday room and one insurer’s nurse.',
    nextStep: 'We have sixty stories and need a page of numbers.',
  },
}
export const owen: Person = {
  name: 'Owen Strickland',
  email: 'owen@blue-ridge-recovery.example.net',
  profession: 'behavioralHealth',
  years: 10,
  career: 'Counselor, then supervisor, now the one who signs the schedules.',
  populations: 'People in recovery who live two counties away from the next program.',
  work: 'Groups in a church hall, and a line that I answer until ten.',
  institution: { name: 'Blue Ridge Recovery', location: 'Wytheville, Virginia', role: 'Clinical supervisor' },
  project: {
    title: 'Treatment that fits a shift',
    place: ['institution'],
    change: 'Our groups meet at ten in the morning, when people work. I want half of them in the evening within a year.',
    people: 'With people in recovery who work nights.',
    nextStep: 'Two counselors have offered to change their hours.',
  },
}
export const gloria: Person = {
  name: 'Gloria Ferncastle',
  email: 'gloria@tidewater-elders.example.org',
  profession: 'nurse',
  years: 31,
  career: 'I have done everything a nurse can do here, and I retire in two years.',
  populations: 'Elders who live alone in houses that flood.',
  work: 'I visit, and I teach whoever will listen.',
  institution: { name: 'Tidewater Elder Care', location: 'Norfolk, Virginia', role: 'Senior nurse' },
  project: {
    title: 'Who checks after the water',
    place: ['community'],
    change: 'After a flood nobody has a list of who lives alone. I want the city to keep one, with consent.',
    people: 'With neighbors on four streets.',
    nextStep: 'A list for our four streets exists on paper.',
  },
}
/** Two who have only begun. */
export const tomas = {
  name: 'Tomás Echeverría',
  email: 'tomas@sandsage.example.com',
  institution: { name: 'Sandsage Health Center', location: 'Garden City, Kansas' },
  profession: 'physician',
  years: 9,
  career: 'Internist; I chair our safety committee since January.',
}
export const keiko = {
  name: 'Keiko Lindgren',
  email: 'keiko@two-rivers-therapy.example.net',
  institution: { name: 'Two Rivers Therapy', location: 'Eugene, Oregon' },
}
