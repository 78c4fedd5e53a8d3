import { illustrative, type Dataset, type Taxonomy } from '@cohortium/program'

/** CAP-02: four examples, so that the list stays open. */
export const roles = {
  id: 'gb-healthcare-role',
  version: 1,
  title: 'Role in healthcare',
  place: 'GB',
  terms: {
    physician: 'Physician',
    nurse: 'Nurse',
    administrator: 'Administrator',
    socialWorker: 'Social worker',
    other: 'Another role',
  },
} as const satisfies Taxonomy

/**
 * CAP-06: the four groups of the source's table. No form asks anybody for theirs. Across the Atlantic the same word may stand for other
 * people (OURS-9), and “Other” there stands for nobody in particular: it has no counterpart.
 */
export const ethnicGroups = {
  id: 'gb-ethnic-group',
  version: 1,
  title: 'Ethnic group',
  place: 'GB',
  terms: { white: 'White', black: 'Black', asian: 'Asian', other: 'Other' },
  maps: { 'us-race-ethnicity@1': { white: 'white', black: 'black', asian: 'asian', other: null } },
} as const satisfies Taxonomy

/** CAP-06, CAP-07: made up by the source itself, to show a shape. */
export const seniorRoles: Dataset = {
  title: 'Representation in senior roles',
  taxonomy: ethnicGroups,
  measure: 'Share of senior roles',
  unit: '%',
  provenance: {
    status: 'illustrative',
    source: 'CAP-07',
    text: 'These figures are made up as an example. They are not data of the NHS.',
    by: 'the NHS organisation in question, from its own workforce data',
  },
  rows: { white: illustrative(85), black: illustrative(5), asian: illustrative(8), other: illustrative(2) },
}
