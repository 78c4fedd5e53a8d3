/** Questions that the forms of every program are made of. */
import * as z from 'zod'

/** One line. */
export const words = (most: number) => z.string().trim().min(1).max(most)
/** Several. */
export const text = (most: number) => words(most).meta({ widget: 'textarea' })
/** A word of the staff's, for the letter that goes out with what they do. */
export const note = text(2000).optional().meta({ title: 'A word to them', description: 'It stands in the letter.' })
/** Why, for the log alone. */
export const reason = text(2000).meta({ title: 'Reason' })
/** Why, for the log and the letter: whoever it is done to reads it. */
export const reasonInLetter = text(2000).meta({ title: 'Reason', description: 'It stands in the letter.' })
/** Why, from someone who owes no reason. */
export const reasonIfAny = text(2000).optional().meta({ title: 'Reason', description: 'Only if you wish to give one.' })
/** An address we may write to. */
export const email = () => z.email().max(254)
/** One of those declared, chosen by its title. */
export const oneNamed = <T extends string>(title: string, among: Record<T, { title: string }>) => {
  const options = Object.entries<{ title: string }>(among).map(([name, one]) => [name, { title: one.title }])
  return z.enum(Object.keys(among) as [T, ...T[]]).meta({ title, options: Object.fromEntries(options) })
}
