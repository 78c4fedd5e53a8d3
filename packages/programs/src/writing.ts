/** Sentences that the letters of every program are made of. */
import type { Letter, LetterFacts } from '@cohortium/program'

/** A letter's paragraphs, parted by a blank line; what does not apply is left out. */
export const paragraphs = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join('\n\n')

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** “Dear Marisol and Dev,” */
const greeting = ({ greeting: words }: LetterFacts): string => `${words.replace(/,\s*$/, '')},`

/** A sentence about a date; without the date there is no sentence. */
export const dated = (facts: LetterFacts, name: string, sentence: (date: string) => string): string | undefined => {
  const date = facts.dates[name]
  return date ? sentence(date) : undefined
}

/** A sentence about what the edition decided; undecided, there is none. */
export const decided = (facts: LetterFacts, name: string, sentence: (value: string) => string): string | undefined => {
  const value = facts.decided[name]
  return value ? sentence(value) : undefined
}

/** A heading and what someone wrote beneath it, or nothing. */
export const said = (facts: LetterFacts, name: string, heading: string): string | undefined => {
  const text = facts.texts[name]?.trim()
  return text ? `# ${heading}\n\n${text}` : undefined
}

/** How every letter to an applicant ends. */
const closing = (facts: LetterFacts): string => `Questions? Write to ${facts.contact}. A person answers.\n\nThose who run ${facts.edition}`

/** A paragraph of a letter; what does not apply says nothing. */
export type Part = (facts: LetterFacts) => string | false | undefined

/** A letter to who applied: greeted, told, and given someone to ask. */
export const toApplicant = (subject: Letter['subject'], ...parts: readonly Part[]): Letter => ({
  to: 'applicant',
  subject,
  body: (facts) => paragraphs(greeting(facts), ...parts.map((part) => part(facts)), closing(facts)),
})

/** A letter to the staff: what stands, and where to act. */
export const toStaff = (subject: Letter['subject'], ...parts: readonly Part[]): Letter => ({
  to: 'staff',
  subject,
  body: (facts) => paragraphs(...parts.map((part) => part(facts))),
})
