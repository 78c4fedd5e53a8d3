/** Those who have none: not yet, or not this time. */
import type { Person } from './person.ts'

export const yusuf: Person = {
  name: 'Yusuf Karim-Doyle',
  email: 'yusuf@pennine-hospital.example.org',
  role: 'physician',
  employer: { name: 'Pennine Hospital', location: 'Huddersfield' },
  duties: 'Kidney specialist; I run the clinic where dialysis is decided on.',
  aims: ['racism', 'initiatives'],
  change:
    'People of South Asian families wait longest for a kidney here. I want every family asked early, by somebody who speaks with them at ease.',
  next: 'To lead transplantation in our region.',
  support: true,
}
export const bronagh: Person = {
  name: 'Bronagh McAteer',
  email: 'bronagh@foyle-care.example.com',
  role: 'nurse',
  employer: { name: 'Foyle Care', location: 'Derry' },
  duties: 'I train new nurses in their first year.',
  aims: ['communication', 'leadership'],
  change:
    'New colleagues from Kerala are told to change their names for the badge. I want that to end, and I want to know how one ends such a thing.',
  next: 'Head of education.',
  support: true,
}
export const kwame: Person = {
  name: 'Kwame Antwi-Rose',
  email: 'kwame@severn-ambulance.example.net',
  role: 'other',
  otherRole: 'Paramedic',
  employer: { name: 'Severn Ambulance', location: 'Gloucester' },
  duties: 'On the road for nine years; I also speak for staff on our equality group.',
  aims: ['policies', 'leadership'],
  change: 'Complaints about racism are heard by the manager of the person complained of. I want them heard by somebody else.',
  next: 'Manager of a station, and one who hears them.',
  hours: 'Shifts change every week; I know them a month ahead',
  support: true,
}
export const sunita: Person = {
  name: 'Sunita Bhattacharya',
  email: 'sunita@wensum-hospice.example.org',
  role: 'administrator',
  duties: 'I keep the books of a hospice, and raise part of what stands in them.',
  aims: ['initiatives'],
  change: 'Hardly anybody of my mother’s community dies with us. I want to ask them why, and to be able to pay for what they answer.',
  next: 'To manage a hospice that is everybody’s.',
  support: false,
}
export const ffion: Person = {
  name: 'Ffion Pritchard',
  email: 'ffion@ystwyth-surgery.example.com',
  role: 'nurse',
  employer: { name: 'Ystwyth Surgery', location: 'Aberystwyth' },
  duties: 'Practice nurse: vaccinations, wounds, and everything that is said while they are seen to.',
  aims: ['communication'],
  change: 'Students from abroad come once and not again. I want to find out what happens in that one visit.',
  next: 'Further, I do not know where yet.',
  support: true,
}
export const marcus: Person = {
  name: 'Marcus Oyelaran',
  email: 'marcus@trent-pharmacy.example.net',
  role: 'other',
  otherRole: 'Pharmacist',
  employer: { name: 'Trent Pharmacy', location: 'Nottingham' },
  duties: 'I own one pharmacy and advise four practices.',
  aims: ['racism'],
  change: 'Our dose tables were made from one group of people. I want to know where that matters, and say so at the counter.',
  next: 'To advise the region.',
  support: true,
}
export const joanna: Person = {
  name: 'Joanna Pike-Mensah',
  email: 'joanna@solent-trust.example.org',
  role: 'administrator',
  employer: { name: 'Solent Trust', location: 'Portsmouth' },
  duties: 'I chair interviews for junior posts.',
  aims: ['policies', 'initiatives'],
  change: 'We say that we look for someone who fits. I want the word out of our score sheets.',
  next: 'Head of recruitment.',
  support: true,
}
export const elspeth: Person = {
  name: 'Elspeth Drummond-Shah',
  email: 'elspeth@tay-physicians.example.com',
  role: 'physician',
  employer: { name: 'Tay Physicians', location: 'Dundee' },
  duties: 'I train general practitioners and examine them.',
  aims: ['leadership'],
  change: 'Doctors who trained abroad fail one station twice as often as all others. I want the station changed, and not the doctors.',
  next: 'Where examinations are made.',
  support: true,
}
