/** What the program's documents call things, said once. */

/** HES-03. */
export const objectives = ['Understand Health Inequities', 'Build Strong Advocates', 'Networking & Solidarity'] as const

/** HES-04. */
export const pillars = {
  analysis: 'Health Equity Analysis',
  leadership: 'Leadership Development',
  project: 'Advocacy Action Project',
} as const

/** HES-12b. */
export const components = {
  launch: 'Online Launch Workshop',
  monthly: 'Online Monthly Sessions',
  experience: 'Experiential learning',
  gathering: 'In-person Final Gathering',
  networking: 'Networking',
} as const

export const glossary = {
  'Advocacy project':
    'Work for a change that lasts: in a rule, a budget or a habit, at your institution or in the community that it serves.',
  'Home institution': 'Where you work, or where you do your work for the community.',
  'Peer coaching': 'Scholars who listen to one another, ask, and help with the next step. Nobody grades anybody.',
  'Practice-based assignment': 'Something to try in your own work, and to tell of afterwards.',
} as const
