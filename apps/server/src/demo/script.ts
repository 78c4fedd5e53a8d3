/** What the demonstration plays: for each program its editions and its made-up applicants, each with what they and the staff did on which day. */
import type { Program } from '@cohortium/program'
import type { EditionSeed } from '@cohortium/programs'

export interface DemoProgram {
  program: Program
  editions: readonly DemoEdition[]
  applicants: readonly DemoApplicant[]
}

export interface DemoEdition {
  /** How applicants name it: `past`, `open`. */
  name: string
  seed: EditionSeed
  /** How many days ago it was published; days of steps count from there. Null: it stays a draft, with what is still to be decided. */
  openedDaysAgo: number | null
  /** It is closed at once: for staff to compare. */
  isClosed?: boolean
}

export interface DemoApplicant {
  edition: string
  track: string
  email: string
  /** Of a person or a chapter. */
  name?: string
  organisation?: { name: string; location?: string }
  /** So that others can apply within it. */
  key?: string
  /** The `key` of the one it applies within. It has to stand before it in time. */
  within?: string
  steps: readonly DemoStep[]
}

/** On that day after the edition was published, this happened. Those of one day happen in their order. */
export type DemoStep = readonly [day: number, act: Act]

export type Act =
  | { kind: 'begin' }
  /** Fields as `page.field`. */
  | { kind: 'answers'; form: string; fields: Fields }
  | { kind: 'document'; document: string; file: (day: string) => Promise<DemoFile> }
  /** A verb of the applicant's. */
  | { kind: 'does'; verb: string; payload: object }
  /** A verb of the staff's. */
  | { kind: 'staff'; verb: string; payload: object }
  /** Fills in a task's form, if it has one, and finishes it. A task that is not asked for (another track's) is passed over. */
  | { kind: 'task'; task: string; fields?: Fields }

export type Fields = Record<string, unknown>
export interface DemoFile {
  name: string
  type: string
  bytes: Uint8Array
  pages?: number
  seconds?: number
}

export const begin: Act = { kind: 'begin' }
export const answers = (form: string, fields: Fields): Act => ({ kind: 'answers', form, fields })
export const document = (id: string, file: (day: string) => Promise<DemoFile>): Act => ({ kind: 'document', document: id, file })
export const does = (verb: string, payload: object = {}): Act => ({ kind: 'does', verb, payload })
export const staff = (verb: string, payload: object = {}): Act => ({ kind: 'staff', verb, payload })
export const task = (name: string, fields?: Fields): Act => ({ kind: 'task', task: name, ...(fields && { fields }) })
