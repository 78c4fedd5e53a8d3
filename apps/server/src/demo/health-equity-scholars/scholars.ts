/** Those of the editions that run, or are just over. */
import type { Person } from './person.ts'

export const marisol: Person = {
  name: 'Marisol Aguirre',
  email: 'marisol@mesilla-clinic.example.org',
  profession: 'advancedPractice',
  years: 16,
  career:
    'I lead the night team of a clinic near the border, four nurses and two interpreters. I write its rules now, and no longer only follow them.',
  populations: 'Families who pick chile and pecans, many without papers, many who speak Mixteco better than Spanish.',
  work: 'I see patients on three nights, and sit on the county’s language access board.',
  institution: { name: 'Mesilla Valley Community Clinic', location: 'Las Cruces, New Mexico', role: 'Nurse practitioner, night team lead' },
  project: {
    title: 'Interpreters who are paid for it',
    place: ['institution'],
    change:
      'Our cleaners and clerks interpret for free, in between. I want a paid post in the budget, with training, and a rule that no child interprets for a parent.',
    people: 'With six colleagues who interpret today, and with our finance officer.',
    nextStep: 'We counted for a month: 212 visits. Next I bring that number to the budget meeting.',
  },
}
export const terrence: Person = {
  name: 'Terrence Whitfield',
  email: 'terrence@maumee-health.example.net',
  profession: 'physician',
  years: 14,
  career: 'Pediatrician for fourteen years, the last three as medical director of two school clinics.',
  populations: 'Children in the oldest rental houses of the east side, most of them Black.',
  work: 'We test for lead, and then write letters to landlords that nobody has to answer.',
  institution: { name: 'Maumee Health', location: 'Toledo, Ohio', role: 'Medical director of school clinics' },
  project: {
    title: 'Fix the house, then bill us for the child',
    place: ['institution', 'community'],
    change:
      'A child is treated and sent home to the same paint. I want the hospital to pay for repairs where a test is high, as it pays for a drug.',
    people: 'With tenants of two streets, a housing lawyer and our community benefit office.',
    nextStep: 'The tenants have agreed on ten houses. I would ask the hospital for the money of its annual report on community benefit.',
  },
}
export const leona: Person = {
  name: 'Leona Begay',
  email: 'leona@four-mesas.example.org',
  profession: 'communityHealth',
  years: 11,
  career: 'I train the new community health workers now, nine of them, and visit fewer houses than I would like.',
  populations: 'Elders on the reservation who haul their water and live an hour from a dialysis chair.',
  work: 'We visit, carry water when we must, and call whoever has the key to something.',
  institution: { name: 'Four Mesas Health Outreach', location: 'Shiprock, New Mexico', role: 'Senior community health worker' },
  project: {
    title: 'Water as a prescription',
    place: ['community'],
    change:
      'A doctor can order a machine that needs twelve liters a day, and nobody can order the twelve liters. I want water on the list of what may be ordered.',
    people: 'With the elders’ council and two nurses of the dialysis unit.',
    nextStep: 'We keep a log of treatments missed for want of water. It has forty entries.',
  },
}
export const samuel: Person = {
  name: 'Samuel Okonjo',
  email: 'samuel@bluff-city-pharmacy.example.com',
  profession: 'pharmacist',
  years: 12,
  career: 'I own nothing and run everything: a pharmacy inside a clinic, with a staff of seven.',
  populations: 'People who come out of the county jail with a plastic bag and no prescriptions.',
  work: 'We fill a week’s supply on trust and find them a doctor within it.',
  institution: { name: 'Bluff City Clinic', location: 'Memphis, Tennessee', role: 'Pharmacist in charge' },
  project: {
    title: 'Thirty days at the gate',
    place: ['community'],
    change: 'People leave with three days of insulin. I want the county to send everyone out with thirty, and an appointment.',
    people: 'With men who have been through it, the jail’s nurse and a public defender.',
    nextStep: 'The sheriff’s office has agreed to talk. I need the cost by person, which we can count.',
  },
}
export const ingrid: Person = {
  name: 'Ingrid Halvorsen',
  email: 'ingrid@iron-range.example.org',
  profession: 'behavioralHealth',
  years: 9,
  career: 'Psychologist in a hospital of sixty beds. I am the whole department.',
  populations: 'Miners’ families after the last layoffs, spread over four counties.',
  work: 'By telephone mostly, since the roads decide who comes.',
  institution: { name: 'Iron Range Hospital', location: 'Virginia, Minnesota', role: 'Staff psychologist' },
  project: {
    title: 'The telephone counts',
    place: ['institution'],
    change: 'A visit by telephone is booked as half a visit, so it is offered half as often. I want it booked whole.',
    people: 'With our schedulers and a patient who drives a plow.',
    nextStep: 'I have a year of bookings to show.',
  },
}
export const calvin: Person = {
  name: 'Calvin Prudhomme',
  email: 'calvin@bayou-teche.example.net',
  profession: 'nurse',
  years: 18,
  career: 'Charge nurse in labor and delivery, and since last year the chair of our practice council.',
  populations: 'Black women who give birth in a parish without an obstetrician.',
  work: 'On the ward, and on Saturdays with the doulas of two churches.',
  institution: { name: 'Bayou Teche Medical Center', location: 'New Iberia, Louisiana', role: 'Charge nurse' },
  project: {
    title: 'Doulas through the front door',
    place: ['institution', 'community'],
    change: 'Doulas are counted as visitors and sent out at eight. I want them named in our policy as part of the team.',
    people: 'With five doulas and eleven mothers who will speak for themselves.',
    nextStep: 'A draft of the policy is with our counsel. I would rehearse the meeting with others.',
  },
}
export const amara: Person = {
  name: 'Amara Tesfaye',
  email: 'amara@rainier-valley.example.org',
  profession: 'socialWork',
  years: 13,
  career: 'I supervise four social workers in a clinic for people who have just arrived.',
  populations: 'Families who came as refugees, many from the Horn of Africa.',
  work: 'We go along to offices, and write down what we see there.',
  institution: { name: 'Rainier Valley Welcome Clinic', location: 'Seattle, Washington', role: 'Social work supervisor' },
  project: {
    title: 'One form in place of nine',
    place: ['institution', 'community'],
    change: 'A family of five fills in nine forms before anybody looks at a child. I want the three agencies to accept one.',
    people: 'With mothers who have filled in all nine, and a clerk from each agency.',
    nextStep: 'We laid the nine side by side: 61 questions, 24 of them different.',
  },
}
export const jerome: Person = {
  name: 'Jerome Castleberry',
  email: 'jerome@riverbend-dental.example.com',
  profession: 'dentalCare',
  years: 15,
  career: 'Dentist; I teach two days and treat three, in a van.',
  populations: 'Children of four counties in the Delta without a single dentist who takes their insurance.',
  work: 'A van with two chairs, at schools.',
  institution: { name: 'Riverbend Dental Van', location: 'Greenwood, Mississippi', role: 'Clinical director' },
  project: {
    title: 'A chair in every school building',
    place: ['community'],
    change: 'The van comes twice a year. I want a room with a chair in four schools, used by whoever is near.',
    people: 'With two principals, a hygienist and the students’ grandmothers.',
    nextStep: 'One principal has offered a room. It needs water and a rule about who may open it.',
  },
}
export const rosa: Person = {
  name: 'Rosa Delgadillo',
  email: 'rosa@valley-promotoras.example.org',
  profession: 'publicHealth',
  years: 10,
  career: 'Epidemiologist, half at the county and half with the promotoras who taught me what to ask.',
  populations: 'People who work in the fields of the valley when the air is at its worst.',
  work: 'We put sensors on porches and read them aloud on the radio.',
  institution: { name: 'Valley Promotoras Alliance', location: 'Fresno, California', role: 'Epidemiologist' },
  project: {
    title: 'No work in bad air',
    place: ['community'],
    change: 'There is a rule for heat and none for smoke. I want the county to set a number at which work stops, with pay.',
    people: 'With the promotoras, a crew leader and a lung doctor.',
    nextStep: 'We have two summers of readings. Next is a supervisor who will put it on the agenda.',
  },
}
