import type { Facts } from './facts.ts'

/** One thing in the singular and the plural, in lower case: scholar, scholars. */
export interface Word {
  one: string
  many: string
  /** Other words the source has for the same thing; never shown to applicants. */
  also?: readonly string[]
}

/** What a program calls the things that every program has. */
export interface Vocabulary {
  program: Word
  edition: Word
  track: Word
  /** Who applies. */
  applicant: Word
  /** Who takes part. */
  participant: Word
  /** Where they belong. */
  organisation: Word
}

const word = (one: string, many = `${one}s`): Word => ({ one, many })

/** The words of a program: its own, and for the rest plain ones in its own spelling. */
export function vocabularyOf({ locale, unit, words = {} }: Pick<Facts, 'locale' | 'unit' | 'words'>): Vocabulary {
  const isBritish = locale === 'en-GB'
  const applicant = words.applicant ?? (unit.kind === 'person' ? word('applicant') : word(unit.kind))
  return {
    program: isBritish ? word('programme') : word('program'),
    edition: word('edition'),
    track: word('track'),
    organisation: isBritish ? word('organisation') : word('organization'),
    participant: unit.kind === 'person' ? word('participant') : applicant,
    ...words,
    applicant,
  }
}
