/** What the service tells of one application, over HTTP, and what it is told; edition-views.ts has what stands before it. Instants are ISO 8601 strings in UTC; zones are IANA names. */
import type { Answers, FormDefinition, Issue } from './form/definition.ts'
import type { EditionView, WithinView } from './edition-views.ts'
import type { Tone } from './life.ts'
import type { UnitKind } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

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
  /** `invalid` 422 · `refused` 409 · `conflict` 409 · `notFound` 404 · `forbidden` 403 · `signIn` 401 · `tooLarge` 413 · `tooMany` 429 · `unavailable` 503 · `broken` 500. */
  code: string
  /** What happened and what would help. */
  message: string
  requestId: string
  issues?: Issue[]
  missing?: MissingView[]
}
