/** What a form is, as the browser draws it and both sides check it: plain JSON, compiled from a program's zod objects. */
import type { Condition } from './condition.ts'

/** Who may see a value: promises.md's classes. `special` is never drawn in an embed. */
export type Privacy = 'public' | 'contact' | 'confidential' | 'special'

export type FieldType =
  | 'text'
  | 'longText'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'date'
  | 'month'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'attest'
  | 'group'

export interface Option {
  value: string
  title: string
  description?: string
  if?: Condition
}

export interface Field {
  /** Key within its page or group; never contains a dot. */
  name: string
  type: FieldType
  title: string
  description?: string
  example?: string
  required: boolean
  privacy: Privacy
  /** Characters for texts, value for numbers, how many for `choices` and `group`. */
  min?: number
  max?: number
  /** A `number` without a fraction. */
  whole?: boolean
  /** A JavaScript regular expression without flags that the whole value must match. */
  pattern?: string
  /** What to say when the value does not fit `pattern`. */
  patternMessage?: string
  options?: Option[]
  /** Fields of one item of a `group`. */
  fields?: Field[]
  /** One item of a `group`, in the singular: "member". */
  item?: string
  /** What was said when the application was begun: the answer starts as that, and nobody is asked twice. */
  startsAs?: 'applicant.name' | 'organisation.name' | 'organisation.location'
  /** Terms of the program's glossary that this field uses. */
  terms?: string[]
  if?: Condition
}

export interface Page {
  id: string
  title: string
  description?: string
  if?: Condition
  /** Documents asked for on this page; which of them are due follows from the track. */
  documents?: string[]
  fields: Field[]
}

export interface FormDefinition {
  id: string
  /** Grows when a definition says something an older element cannot draw. */
  level: 1
  title: string
  pages: Page[]
}

/** `{ team: { members: [{ name: 'Sam' }] } }`: page, then field. */
export type Answers = Record<string, Record<string, unknown>>

/** One thing wrong with an answer. `path` is `page.field` or `page.field.2.name`. */
export interface Issue {
  path: string
  /** `required`, `tooShort`, `tooLong`, `tooFew`, `tooMany`, `tooSmall`, `tooLarge`, `notWhole`, `pattern`, `type`, `option`, `attest`. */
  code: string
  /** A whole sentence that says how to mend it. */
  message: string
}
