import type { Taxonomy } from '@cohortium/program'

/** HEC-02: three levels of study. */
export const levels = {
  id: 'us-student-level',
  version: 1,
  title: 'Level of study',
  place: 'US',
  terms: { undergraduate: 'Undergraduate student', graduate: 'Graduate student', professional: 'Student of a professional school' },
} as const satisfies Taxonomy

/** HEC-02: four fields, so that a chapter is of several professions. */
export const fields = {
  id: 'health-equity-circle-field',
  version: 1,
  title: 'Field of study',
  place: 'US',
  terms: { socialSciences: 'Social sciences', publicHealth: 'Public health', healthcare: 'Healthcare', law: 'Law' },
} as const satisfies Taxonomy

/** HEC-05: the local affiliates of the Industrial Areas Foundation that are named. Where each of them works is not said (HEC-10). */
export const affiliates = {
  id: 'industrial-areas-foundation-affiliate',
  version: 1,
  title: 'Local affiliate of the Industrial Areas Foundation',
  place: 'US',
  terms: {
    soundAlliance: 'Sound Alliance',
    spokaneAlliance: 'Spokane Alliance',
    metropolitanAlliance: 'Metropolitan Alliance for Common Good',
  },
} as const satisfies Taxonomy
