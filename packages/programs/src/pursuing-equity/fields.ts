import type { Condition } from '@cohortium/program'
import * as z from 'zod'

/** Conditions by track; hidden answers are neither asked nor sent. */
export const community: Condition = ['eq', ['track'], 'actionCommunity']
export const network: Condition = ['eq', ['track'], 'learningNetwork']

/** One line. */
export const words = (most: number) => z.string().trim().min(1).max(most)
/** Several. */
export const text = (most: number) => words(most).meta({ widget: 'textarea' })
/** An address we may write to. */
export const email = () => z.email().max(254)
