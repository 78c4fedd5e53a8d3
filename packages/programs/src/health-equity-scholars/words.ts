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
