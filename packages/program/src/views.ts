/** What goes over HTTP between the service and its pages. Instants are ISO 8601 strings in UTC; zones are IANA names. */
import type { Answers, FormDefinition, Issue } from './form/definition.ts'
import type { Capacity } from './capacity.ts'
import type { DocumentSpec, EditionSpec } from './facts.ts'
import type { Tone } from './life.ts'
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

export interface VerbView {
  verb: string
  title: string
  description?: string
  tone: Tone
  confirm?: string
  /** One page; absent when a click is enough. */
  form?: FormDefinition
  /** Why the button is dashed: what is missing. Empty: it may be done now. */
  missing: MissingView[]
}

/** Something that stands in the way, in the reader's words. `path` leads to a field (`team.members`), `documents.<id>` or `tasks.<id>`. */
export interface MissingView {
  path: string
  message: string
}

export interface FileView {
  document: string
  /** The document's title in its program. */
  title?: string
  id: string
  name: string
  bytes: number
  type: string
  pages?: number
  seconds?: number
  uploadedAt: string
  /** Why a finished upload was refused. */ refused?: string
}
export interface ClockView {
  id: string
  title: string
  /** When it began to run: the ring fills from here to `at`. */ from?: string
  at: string
  by: 'host' | 'applicant'
  /** Set once it was answered. */ keptAt?: string
  missedAt?: string
}
export interface StepView {
  at: string
  title: string
  tone: Tone
  text?: string
  by?: string
}
export interface LetterView {
  id: string
  subject: string
  body: string
  sentAt: string | null
  to: string[]
  state: 'waiting' | 'sent' | 'failed'
  error?: string
}
export interface TaskView {
  id: string
  title: string
  description: string
  dueAt: string
  doneAt: string | null
  form?: FormDefinition
}
export interface SessionView {
  title: string
  description: string
  /** Null where not even the month is known. */
  month: string | null
  /** Of one event in several. */
  parts?: number
  acts?: readonly string[]
  day: string | null
  lastsMinutes: number | null
  inPerson: boolean
  place?: string
  optional: boolean
}

export interface ProjectView {
  id: string
  title: string
  description: string
  form: FormDefinition
  isOpen: boolean
}

/** One application as one actor may see it: what may not be seen is absent. */
export interface ApplicationView {
  id: string
  /** Short and sayable: `PE-7K3F`. */
  reference: string
  program: { id: string; version: number; title: string; locale: string; words: Vocabulary }
  edition: EditionView
  isDemo: boolean
  /** Who applies: a person's or a chapter's name, a team's organisation; null where it may not be seen. */
  applicant: { name: string; kind: UnitKind } | null
  /** What it was made within, a member's chapter. */
  within: WithinView | null
  /** Staff alone: what was made within it, a chapter's members, by name. */
  members?: { id: string; name: string; label: string; tone: Tone }[]
  /** Rules of eligibility that it asks an exception from, with the reason given; staff and the applicant. */
  exceptions: { id: string; text: string; reason: string }[]
  /** What verbs chose and the application keeps, in words: an affiliate, a kind of project. */
  kept: { title: string; value: string }[]
  /** Work carried through the program, while it may be written or was. */
  projects: ProjectView[]
  organisation: { id: string; name: string; location?: string } | null
  track: string
  appliedTrack: string
  state: string
  label: string
  tone: Tone
  heading: string
  text: string
  tags: string[]
  seq: number
  /** Verbs this actor may see now, in the program's order. */
  allowed: VerbView[]
  /** What `submit` still lacks. */
  missing: MissingView[]
  clocks: ClockView[]
  answers: Record<string, { answers: Answers; versions: Record<string, number>; submittedAt?: string }>
  documents: FileView[]
  tasks: TaskView[]
  sessions: SessionView[]
  way: StepView[]
  letters: LetterView[]
  certificate: { issuedAt: string } | null
}

/** PATCH …/answers: fields by path with the version each edit began from. */
export interface SaveAnswers {
  form: string
  fields: Record<string, unknown>
  versions: Record<string, number>
}
/** The answer: the new versions, and others' values where an edit met a newer one (theirs stand, yours come back as `yours`). */
export interface SavedAnswers {
  savedAt: string
  versions: Record<string, number>
  conflicts: { path: string; theirs: unknown; yours: unknown; version: number }[]
  missing: MissingView[]
}

/** Every error's body. */
export interface Problem {
  /** `invalid` 422 · `refused` 409 · `conflict` 409 · `notFound` 404 · `forbidden` 403 · `signIn` 401 · `tooLarge` 413 · `tooMany` 429 · `broken` 500. */
  code: string
  /** What happened and what would help. */
  message: string
  requestId: string
  issues?: Issue[]
  missing?: MissingView[]
}

/** GET /embed/:key/programs: what a visitor may choose from. `edition` is the one that takes applications now. */
export interface ProgramCard {
  id: string
  title: string
  summary: string
  words: Vocabulary
  edition: EditionView | null
}
