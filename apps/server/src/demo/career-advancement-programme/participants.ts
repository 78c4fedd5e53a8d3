/** Those who were given a place. */
import type { Person } from './person.ts'

export const amara: Person = {
  name: 'Amara Osei-Lewis',
  email: 'amara@st-alders.example.org',
  role: 'nurse',
  employer: { name: 'St Alder’s Hospital', location: 'Leicester' },
  duties: 'I lead a medical ward of twenty-eight beds and the thirty people who keep it running.',
  aims: ['policies', 'leadership'],
  change:
    'Nurses trained abroad start on the lowest band here, whatever they did before. I want our ward to ask for their record first and to decide afterwards.',
  next: 'Matron, and on the panel that decides who becomes one.',
  hours: 'Nights every third week',
  support: true,
}
export const hamish: Person = {
  name: 'Hamish Abernethy-Khan',
  email: 'hamish@clydeside-practices.example.net',
  role: 'physician',
  employer: { name: 'Clydeside Practices', location: 'Glasgow' },
  duties: 'General practitioner in a group of four practices; I answer for complaints.',
  aims: ['communication', 'racism'],
  change:
    'Half of our complaints by patients of colour are closed as “communication”. I want each of them read by two people, one from outside.',
  next: 'To write our group’s answer to unequal care, and then to keep it.',
  support: true,
}
export const priscilla: Person = {
  name: 'Priscilla Adebayo',
  email: 'priscilla@mersey-trust.example.org',
  role: 'administrator',
  employer: { name: 'Mersey Reach Trust', location: 'Liverpool' },
  duties: 'I run the office that books outpatient clinics, twelve people and nine thousand letters a month.',
  aims: ['policies', 'initiatives'],
  change:
    'Our letters go out in English only. Those who cannot read them are marked as absent, and lose their place. I want the mark and the letter changed.',
  next: 'Into the team that writes the rules I apply.',
  hours: 'The first two working days of each month',
  support: true,
}
export const tomasz: Person = {
  name: 'Tomasz Grabowski',
  email: 'tomasz@fenland-care.example.com',
  role: 'socialWorker',
  employer: { name: 'Fenland Community Care', location: 'King’s Lynn' },
  duties: 'Discharge from two hospitals to homes, or to what has to do for one.',
  aims: ['racism', 'leadership'],
  change: 'Farm workers are discharged to caravans because nobody counts a caravan as no home. I want it counted.',
  next: 'To speak for the service where budgets are made.',
  support: false,
}
export const leila: Person = {
  name: 'Leila Haddadi',
  email: 'leila@tyne-midwives.example.org',
  role: 'other',
  otherRole: 'Midwife',
  employer: { name: 'Tyne Midwives', location: 'Gateshead' },
  duties: 'Births at home and in hospital, and a clinic for women who have just arrived in the country.',
  aims: ['communication', 'racism', 'leadership'],
  change: 'Women who say that they are in pain are not believed alike. I want our notes to show who said it, when, and what was done.',
  next: 'Consultant midwife.',
  hours: 'When I am on call: one weekend in four',
  support: true,
}
export const gwen: Person = {
  name: 'Gwen Llewellyn-Bright',
  email: 'gwen@taff-valley.example.net',
  role: 'nurse',
  employer: { name: 'Taff Valley Health Board', location: 'Pontypridd' },
  duties: 'District nurse, with a team of nine and more hills than roads.',
  aims: ['communication', 'initiatives'],
  change: 'Carers from abroad work in most houses I visit and are never spoken to. I want them in the plan of care, by name.',
  next: 'To teach those who come after me.',
  support: true,
}
export const dele: Person = {
  name: 'Dele Fashola',
  email: 'dele@camber-hospital.example.org',
  role: 'physician',
  employer: { name: 'Camber Hospital', location: 'Hastings' },
  duties: 'Consultant in emergency medicine.',
  aims: ['policies', 'leadership'],
  change: 'Colleagues who trained elsewhere get the nights and the blame. I want both shared by a rule that is written down.',
  next: 'Clinical director, with that rule in my pocket.',
  hours: 'Nights in every second week',
  support: true,
}
export const shanice: Person = {
  name: 'Shanice Whitlock',
  email: 'shanice@aston-mental-health.example.com',
  role: 'socialWorker',
  employer: { name: 'Aston Mental Health', location: 'Birmingham' },
  duties: 'I am called when somebody may be detained, and I have to say yes or no.',
  aims: ['racism', 'policies'],
  change: 'Black men come to us by way of the police. I want a number that barbers and churches can call before anyone calls the police.',
  next: 'To lead the service that answers that number.',
  support: true,
}
export const rhodri: Person = {
  name: 'Rhodri Vaughan',
  email: 'rhodri@menai-health.example.org',
  role: 'administrator',
  employer: { name: 'Menai Health', location: 'Bangor' },
  duties: 'I make the rotas for three departments.',
  aims: ['policies'],
  change: 'Leave for Eid and Diwali is granted if somebody swaps. Leave for Christmas is in the rota. I want all of it in the rota.',
  next: 'Workforce planning for the whole board.',
  support: true,
}
export const ines: Person = {
  name: 'Ines Cardoso',
  email: 'ines@lambeth-physio.example.net',
  role: 'other',
  otherRole: 'Physiotherapist',
  employer: { name: 'Lambeth Physiotherapy', location: 'London' },
  duties: 'I treat people after strokes, mostly at home.',
  aims: ['communication'],
  change:
    'We give a sheet of exercises with drawings of one kind of person in one kind of house. I want sheets that look like our patients.',
  next: 'A post that is half treatment and half teaching.',
  support: false,
}
