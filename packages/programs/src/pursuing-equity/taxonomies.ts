import type { Taxonomy } from '@cohortium/program'

/** Groups are balanced by it, among other things (IHI-36). The terms are ours (OURS-7). */
export const organizationTypes = {
  id: 'us-health-organization-type',
  version: 1,
  title: 'Type of organization',
  place: 'US',
  terms: {
    healthSystem: 'Health system',
    hospital: 'Hospital',
    healthCenter: 'Community health center',
    practice: 'Medical practice or clinic',
    healthPlan: 'Health plan',
    publicHealth: 'Public health agency',
    community: 'Community organization',
    other: 'Another type',
  },
} as const satisfies Taxonomy

/**
 * The R and E of REAL (IHI-24, IHI-78), by the terms of the federal standard of 2024, which is assumed: the source names the data and lists no
 * groups (OURS-19). No form asks it of anyone. It is here so that data of another program or country can say what its groups stand for.
 */
export const raceAndEthnicity = {
  id: 'us-race-ethnicity',
  version: 1,
  title: 'Race and ethnicity',
  place: 'US',
  terms: {
    americanIndian: 'American Indian or Alaska Native',
    asian: 'Asian',
    black: 'Black or African American',
    hispanic: 'Hispanic or Latino',
    middleEastern: 'Middle Eastern or North African',
    pacificIslander: 'Native Hawaiian or Pacific Islander',
    white: 'White',
  },
} as const satisfies Taxonomy
