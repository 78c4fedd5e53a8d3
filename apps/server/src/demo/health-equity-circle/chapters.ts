/** Made-up chapters at made-up schools in made-up towns: which affiliate is at home where, nobody has told. */
import type { Fields } from '../script.ts'

type Level = 'undergraduate' | 'graduate' | 'professional'
type FieldOfStudy = 'socialSciences' | 'publicHealth' | 'healthcare' | 'law'

export interface Chapter {
  name: string
  email: string
  school: string
  place: string
  pressures: string
  students: { name: string; level: Level; field: FieldOfStudy }[]
  allies: { name: string; part: 'faculty' | 'staff' }[]
}

/** A proposal as it is sent; `beginning` is what somebody wrote on the first evening. */
export const beginning = ({ pressures }: Chapter): Fields => ({ 'chapter.pressures': pressures })
export const proposal = ({ students, allies, ...chapter }: Chapter): Fields => ({
  ...beginning({ students, allies, ...chapter }),
  'founders.students': students,
  'founders.allies': allies,
  'founders.studentLed': true,
})

export const alder: Chapter = {
  name: 'Alder Falls Circle',
  email: 'ines@alder-falls.example.org',
  school: 'Alder Falls University',
  place: 'Alder Falls, Washington',
  pressures:
    'In six house meetings we heard the same two things. The night bus to the hospital was cut, and people who clean it walk home. And a rent notice comes with thirty days, a school year does not.',
  students: [
    { name: 'Ines Aldana', level: 'graduate', field: 'publicHealth' },
    { name: 'Theo Marchand', level: 'professional', field: 'law' },
    { name: 'Wren Tsosie', level: 'undergraduate', field: 'socialSciences' },
  ],
  allies: [
    { name: 'Ruth Okafor', part: 'faculty' },
    { name: 'Dale Brandvold', part: 'staff' },
  ],
}

export const kestrel: Chapter = {
  name: 'Kestrel Valley Circle',
  email: 'circle@kestrel-valley.example.org',
  school: 'Kestrel Valley College of Health',
  place: 'Kestrel, Oregon',
  pressures:
    'Packing season makes people ill from heat, and nobody who sees them in clinic may write that down as a cause. Their children translate the doctor.',
  students: [
    { name: 'Amparo Leyva', level: 'professional', field: 'healthcare' },
    { name: 'Simon Achterberg', level: 'professional', field: 'healthcare' },
  ],
  allies: [{ name: 'Nadine Kuroda', part: 'faculty' }],
}

export const harbor: Chapter = {
  name: 'Grays Harbor Road Circle',
  email: 'lucia@harbor-road.example.net',
  school: 'Harbor Road Community College',
  place: 'Westhaven, Washington',
  pressures: 'Half of our class works nights at the cannery. Whoever is ill loses the shift, and whoever loses three loses the job.',
  students: [{ name: 'Lucia Ferran', level: 'undergraduate', field: 'healthcare' }],
  allies: [{ name: 'Patrice Hollander', part: 'staff' }],
}

export const mill: Chapter = {
  name: 'Mill Creek Circle',
  email: 'jonah@mill-creek.example.org',
  school: 'Mill Creek School of Law and Policy',
  place: 'Mill Creek, Oregon',
  pressures: 'Evictions are heard on Tuesday mornings, eleven minutes each. We sat there for a term and counted who had a lawyer.',
  students: [
    { name: 'Jonah Feld', level: 'professional', field: 'law' },
    { name: 'Precious Adeyemi', level: 'graduate', field: 'socialSciences' },
  ],
  allies: [{ name: 'Carlotta Reyes', part: 'faculty' }],
}

export const lakeshore: Chapter = {
  name: 'Lakeshore Circle',
  email: 'circle@lakeshore-nursing.example.com',
  school: 'Lakeshore School of Nursing',
  place: 'Lakeshore, Idaho',
  pressures: 'The nearest place to give birth is an hour and a half away since the ward closed. In winter it is two.',
  students: [{ name: 'Marguerite Solis', level: 'professional', field: 'healthcare' }],
  allies: [{ name: 'Ed Nakagawa', part: 'faculty' }],
}

export const summit: Chapter = {
  name: 'Summit County Circle',
  email: 'devika@summit-public-health.example.org',
  school: 'Summit University School of Public Health',
  place: 'Summit, Washington',
  pressures: 'The well water of four streets is brown after rain. Two agencies each say that the other one tests it.',
  students: [
    { name: 'Devika Rao', level: 'graduate', field: 'publicHealth' },
    { name: 'Cole Whitehorse', level: 'undergraduate', field: 'socialSciences' },
  ],
  allies: [{ name: 'Anneliese Vogt', part: 'faculty' }],
}

export const delta: Chapter = {
  name: 'Delta Street Circle',
  email: 'omari@delta-street.example.net',
  school: 'Delta Street College',
  place: 'Port Marion, Oregon',
  pressures: 'We are not sure yet. We hear of the bus, and of waiting rooms.',
  students: [{ name: 'Omari Bledsoe', level: 'undergraduate', field: 'publicHealth' }],
  allies: [{ name: 'Joan Petrakis', part: 'staff' }],
}

export const birch: Chapter = {
  name: 'Birch Hall Circle',
  email: 'hanna@birch-hall.example.com',
  school: 'Birch Hall College',
  place: 'Birch Hall, Montana',
  pressures: 'Our counselling center has a wait of nine weeks.',
  students: [{ name: 'Hanna Liebowitz', level: 'undergraduate', field: 'socialSciences' }],
  allies: [{ name: 'Gus Moreau', part: 'staff' }],
}

/** What chapters write down as they go. Where an outcome is not known yet there is none. */
export const alderCampaigns = {
  first: [{ issue: 'A night bus to the hospital', place: 'Alder Falls', partners: 'The transit riders’ union and three congregations' }],
  later: [
    {
      issue: 'A night bus to the hospital',
      place: 'Alder Falls',
      partners: 'The transit riders’ union and three congregations',
      outcome: 'Since spring line 9 runs until two. The city council asked for a count after a year.',
    },
    { issue: 'Sixty days’ notice before a rent rises', place: 'Washington', partners: 'Tenants of four buildings' },
  ],
}
export const kestrelCampaigns = [
  { issue: 'Shade, water and breaks in packing sheds', place: 'Kestrel Valley', partners: 'A women’s cooperative of packers' },
  { issue: 'An interpreter at every clinic on Saturdays', place: 'Kestrel' },
]
export const millCampaigns = [
  {
    issue: 'A lawyer for whoever stands before the eviction court',
    place: 'Mill Creek',
    outcome: 'The county pays for two since last year.',
  },
]
