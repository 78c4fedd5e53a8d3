/** Made-up people who study, and want something to change. What brings them is a sentence or two: more is not asked. */
import type { Fields } from '../script.ts'

export interface Member {
  name: string
  email: string
  brings: string
  level: 'undergraduate' | 'graduate' | 'professional'
  field: 'socialSciences' | 'publicHealth' | 'healthcare' | 'law'
}

export const interest = ({ brings, level, field }: Member): Fields => ({ 'you.brings': brings, 'you.level': level, 'you.field': field })

/** Founds Alder Falls and joins it: one person, one address. */
export const ines: Member = {
  name: 'Ines Aldana',
  email: 'ines@alder-falls.example.org',
  brings: 'I have mapped asthma for three years. I would like to meet the people on the map.',
  level: 'graduate',
  field: 'publicHealth',
}
export const theo: Member = {
  name: 'Theo Marchand',
  email: 'theo.marchand@alder-falls.example.org',
  brings: 'Law school teaches me to win a case. I want to learn what comes before there is one.',
  level: 'professional',
  field: 'law',
}
export const wren: Member = {
  name: 'Wren Tsosie',
  email: 'wren@alder-falls.example.org',
  brings: 'My aunt drives four hours for dialysis. She said: go and find out who decides that.',
  level: 'undergraduate',
  field: 'socialSciences',
}
export const bilal: Member = {
  name: 'Bilal Haddad',
  email: 'bilal.haddad@alder-falls.example.org',
  brings: 'A friend took me to a house meeting. I talked about my mother’s second job for the first time.',
  level: 'professional',
  field: 'healthcare',
}
export const sunniva: Member = {
  name: 'Sunniva Eide',
  email: 'sunniva@alder-falls.example.org',
  brings: 'I am new here and would like to listen first.',
  level: 'undergraduate',
  field: 'publicHealth',
}
export const marcus: Member = {
  name: 'Marcus Tillery',
  email: 'marcus.tillery@alder-falls.example.org',
  brings: 'The night bus. I ride it to my shift at the hospital.',
  level: 'undergraduate',
  field: 'healthcare',
}
export const colette: Member = {
  name: 'Colette Dufour',
  email: 'colette@alder-falls.example.org',
  brings: 'I would like to do something with others that is not another paper.',
  level: 'graduate',
  field: 'socialSciences',
}
export const amparo: Member = {
  name: 'Amparo Leyva',
  email: 'amparo@kestrel-valley.example.org',
  brings: 'I was the child who translated the doctor.',
  level: 'professional',
  field: 'healthcare',
}
export const simon: Member = {
  name: 'Simon Achterberg',
  email: 'simon@kestrel-valley.example.org',
  brings: 'Heat is a diagnosis nobody taught me to write.',
  level: 'professional',
  field: 'healthcare',
}
export const grace: Member = {
  name: 'Grace Oyelaran',
  email: 'grace.oyelaran@kestrel-valley.example.org',
  brings: 'I was a member as an undergraduate, and it is why I study law now.',
  level: 'professional',
  field: 'law',
}
export const petra: Member = {
  name: 'Petra Sandoval',
  email: 'petra@kestrel-valley.example.org',
  brings: 'My cousins pack fruit. I want them to have a say in how.',
  level: 'undergraduate',
  field: 'publicHealth',
}
export const niall: Member = {
  name: 'Niall Corrigan',
  email: 'niall@kestrel-valley.example.org',
  brings: 'I saw the poster about Saturdays and interpreters.',
  level: 'graduate',
  field: 'socialSciences',
}
export const lucia: Member = {
  name: 'Lucia Ferran',
  email: 'lucia@harbor-road.example.net',
  brings: 'I work nights at the cannery and study in the morning. There are many of us.',
  level: 'undergraduate',
  field: 'healthcare',
}
export const joon: Member = {
  name: 'Joon-ho Baek',
  email: 'joonho@harbor-road.example.net',
  brings: 'Lucia asked me. Then she asked me why, and I had an answer.',
  level: 'undergraduate',
  field: 'socialSciences',
}
export const jonah: Member = {
  name: 'Jonah Feld',
  email: 'jonah@mill-creek.example.org',
  brings: 'I counted evictions for a clinic credit and could not stop after it was graded.',
  level: 'professional',
  field: 'law',
}
export const precious: Member = {
  name: 'Precious Adeyemi',
  email: 'precious@mill-creek.example.org',
  brings: 'My building is on the list.',
  level: 'graduate',
  field: 'socialSciences',
}
export const tavita: Member = {
  name: 'Tavita Leota',
  email: 'tavita@lakeshore-nursing.example.com',
  brings: 'I was born on the ward that closed.',
  level: 'professional',
  field: 'healthcare',
}
