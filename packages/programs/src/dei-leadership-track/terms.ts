/** The lists this program tells things apart by, each under its version. */
import type { Taxonomy } from '@cohortium/program'

const shared = { version: 1, place: 'US' } as const

/** The source names the first year, the second and what lies beyond; how many there are beyond, and the word fellow, are ours (OURS-4). */
export const trainingLevels = {
  ...shared,
  id: 'us-training-level',
  title: 'Year of training',
  terms: {
    pgy1: 'First postgraduate year (PGY1)',
    pgy2: 'Second postgraduate year (PGY2)',
    pgy3: 'Third postgraduate year (PGY3)',
    pgy4: 'Fourth postgraduate year (PGY4)',
    pgy5: 'Fifth postgraduate year (PGY5)',
    pgy6: 'Sixth postgraduate year (PGY6)',
    pgy7: 'Seventh postgraduate year (PGY7)',
    fellow: 'Fellow',
  },
} as const satisfies Taxonomy

/** UCO-05: nine, and the list is open. `other` keeps it so, and is none of the nine. */
export const pathways = {
  ...shared,
  id: 'dei-leadership-pathway',
  title: 'Pathway to leadership',
  terms: {
    academia: 'Academia',
    volunteerism: 'Volunteerism',
    globalHealth: 'Global health',
    philanthropy: 'Philanthropy',
    hospitalAdministration: 'Hospital administration',
    publicPolicy: 'Public policy',
    legislativeAdvocacy: 'Legislative advocacy',
    organizedMedicine: 'Organized medicine',
    privateIndustryResearch: 'Research in private industry',
    other: 'Another pathway',
  },
} as const satisfies Taxonomy

/** UCO-11b: eight. The fifth as it is usually called (UCO-17). */
export const subjects = {
  ...shared,
  id: 'dei-subject',
  title: 'Subject',
  terms: {
    disparities: 'Disparities in health care',
    patientCenteredCare: 'Patient-centered care',
    implicitBias: 'Implicit bias',
    structuralBias: 'Structural bias',
    socialDeterminants: 'Social determinants of health',
    harassment: 'Harassment',
    allyship: 'Allyship',
    antiDiscrimination: 'Anti-discrimination',
  },
} as const satisfies Taxonomy

/** UCO-07: four, and no other. */
export const projectKinds = {
  ...shared,
  id: 'dei-project-kind',
  title: 'Kind of project',
  terms: {
    qualityImprovement: 'Quality improvement',
    advocacy: 'Advocacy',
    education: 'Education',
    communityEngagement: 'Community engagement',
  },
} as const satisfies Taxonomy

export const taxonomies = { trainingLevels, pathways, subjects, projectKinds }

/** “academia, volunteerism and global health” */
export const inWords = (terms: readonly string[]): string =>
  new Intl.ListFormat('en-US').format(terms.map((term) => term[0]!.toLowerCase() + term.slice(1)))

const { other: _other, ...named } = pathways.terms
/** The nine that the source names. */
export const namedPathways: readonly string[] = Object.values(named)
