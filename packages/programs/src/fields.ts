/** Questions that the forms of every program are made of. */
import * as z from 'zod'

/** One line. */
export const words = (most: number) => z.string().trim().min(1).max(most)
/** Several. */
export const text = (most: number) => words(most).meta({ widget: 'textarea' })
/** An address we may write to. */
export const email = () => z.email().max(254)
