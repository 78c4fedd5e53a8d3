/** What goes over HTTP between the service and its pages. Instants are ISO 8601 strings in UTC; zones are IANA names. */
import type { Answers, FormDefinition, Issue } from './form/definition.ts'
import type { DocumentSpec } from './facts.ts'
import type { Tone } from './life.ts'

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
  closesAt: string | null
  isOpen: boolean
  documents: string[]
  seats: number
  /** Seats kept for redirects; staff alone see it. */
  reserved?: number
  goals: readonly string[]
  supports: readonly string[]
  criteria: readonly string[]
  commitments: readonly string[]
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
  dates: DateView[]
  tracks: TrackView[]
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
    unit: { kind: string; min: number; max: number }
    costs: { title: string; paidBy: string; text: string }[]
    eligibility: string[]
  }
  edition: EditionView
  /** The informational call, once its date is known; `url` is our own page for it. */
  call?: { title: string; at: string; url: string; isOver: boolean }
  form: FormDefinition
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
  month: string
  day: string | null
  lastsMinutes: number | null
  inPerson: boolean
  place?: string
  optional: boolean
}

/** One application as one actor may see it: what may not be seen is absent. */
export interface ApplicationView {
  id: string
  /** Short and sayable: `PE-7K3F`. */
  reference: string
  program: { id: string; version: number; title: string }
  edition: EditionView
  isDemo: boolean
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
