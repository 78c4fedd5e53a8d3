import type { Condition } from '@cohortium/program'

/** Conditions by track; hidden answers are neither asked nor sent. */
export const community: Condition = ['eq', ['track'], 'actionCommunity']
export const network: Condition = ['eq', ['track'], 'learningNetwork']
