/** What the service tells of editions, over HTTP, to whoever may apply: dates, tracks, forms. Instants are ISO 8601 strings in UTC; zones are IANA names. */
import type { Capacity } from './capacity.ts'
import type { DocumentSpec, EditionSpec } from './facts.ts'
import type { FormDefinition } from './form/definition.ts'
import type { Decided, OpenFact } from './open-facts.ts'
import type { UnitKind } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface DateView {
  name: string
  title: string
  kind: 'deadline' | 'moment' | 'month'
  at: string | null
  local: string | null
  /** An edition may be published without it. */ optional?: boolean
}

export interface TrackView {
  id: string
  title: string
  summary: string
  /** Null: no deadline, or its day is not set. */
  closesAt: string | null
  isOpen: boolean
  documents: string[]
  /** Null: not counted, or not decided yet. */
  seats: number | null
  /** `exact` is kept; `approximate` is a target; `none` is not counted. */
  capacity: Capacity['kind']
  unit: UnitView
  /** Applications of this track are made within one of that track. */
  within?: string
  /** Seats kept for redirects; staff alone see it. */
  reserved?: number
  goals: readonly string[]
  supports: readonly string[]
  criteria: readonly string[]
  commitments: readonly string[]
}

/** Who applies to a track, and what one is asked to begin. */
export interface UnitView {
  kind: UnitKind
  min: number
  max: number
  /** Whether a name of one's own is asked: a person's, a chapter's. */
  name: boolean
  organisation: 'required' | 'optional' | 'none'
}
/** A fact that the source leaves open, and what this edition decided: null while it has not. */
export interface OpenFactView {
  name: string
  title: string
  description?: string
  kind: OpenFact['kind']
  source: string
  /** Who can give it. */
  by: string
  value: Decided[string] | null
}
/** A chapter, or whatever else one applies within. */
export interface WithinView {
  id: string
  name: string
  organisation: string | null
}

export interface EditionView {
  id: string
  slug: string
  title: string
  program: string
  zone: string
  state: 'draft' | 'published' | 'closed'
  isDemo: boolean
  revision: number
  /** Minutes past a deadline in which what comes still counts; staff alone see it. */
  graceMinutes?: number
  /** The server's time when it answered, so that a page counts days from it: a device's clock may be wrong, a demo's may be moved. */
  now?: string
  kind: EditionSpec['kind']
  dates: DateView[]
  tracks: TrackView[]
  /** What the program leaves open; applicants see those alone that are decided. */
  decided: OpenFactView[]
}

export interface DocumentDefinition extends Omit<DocumentSpec, 'purpose'> {
  id: string
}

/** All that `<cohortium-apply>` needs to draw itself: GET /embed/:key/editions/:edition */
export interface ApplyDefinition {
  level: 1
  program: {
    id: string
    version: number
    title: string
    summary: string
    sponsor?: string
    contact: string
    locale: string
    words: Vocabulary
    unit: UnitView
    costs: { title: string; paidBy: string; text: string }[]
    eligibility: string[]
  }
  edition: EditionView
  /** The informational call, once its date is known; `url` is our own page for it. */
  call?: { title: string; at: string; url: string; isOver: boolean }
  form: FormDefinition
  /** What one may apply within, by the track whose applications they are: chapters that take members. */
  within?: Record<string, WithinView[]>
  documents: DocumentDefinition[]
  glossary: Record<string, string>
  /** The hosted form, for browsers that cannot run the element. */
  hostedUrl: string
  /** Signed and single-use; needed to begin. */
  formToken: string
}

/** GET /embed/:key/programs: what a visitor may choose from. `edition` is the one that takes applications now. */
export interface ProgramCard {
  id: string
  title: string
  summary: string
  locale: string
  words: Vocabulary
  edition: EditionView | null
}
