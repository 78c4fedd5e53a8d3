/** What the desk reads and writes over HTTP, beside views.ts and edition-views.ts. */
import type { Capacity } from './capacity.ts'
import type { ChartView } from './dataset.ts'
import type { DateView, EditionView, OpenFactView } from './edition-views.ts'
import type { EditionSpec } from './facts.ts'
import type { Phase, Role, Tone } from './life.ts'
import type { Decided } from './open-facts.ts'
import type { ModuleSpec } from './taking-part.ts'
import type { ClockView, LetterView } from './views.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface RowView {
  id: string
  reference: string
  /** Who applies, by name: a team's is its organisation's. */
  applicant: string
  /** Where a person or a chapter belongs; null for teams, whose name it is, and where nobody was asked. */
  organisation: string | null
  location: string | null
  /** What it was made within. */
  within: { id: string; name: string } | null
  /** It asks for an exception. */
  isException: boolean
  track: string
  appliedTrack: string
  state: string
  label: string
  tone: Tone
  submittedAt: string | null
  lastAt: string
  clock: ClockView | null
  isDemo: boolean
}
/**
 * What GET /api/editions/:id/applications reads, all of it optional. The desk's own address carries the same words, so that a list can be sent to a colleague.
 * `state` takes several, parted by commas. `due` is an instant: rows whose unanswered clock runs out by then. A leading minus of `sort` turns it round. Pages count from 1 and hold 50.
 */
export interface ListQuery {
  q?: string
  state?: string
  track?: string
  /** Only what was made within this application: a chapter's members. */
  within?: string
  due?: string
  sort?: ListSort | `-${ListSort}`
  page?: string
}
export type ListSort = 'applicant' | 'track' | 'state' | 'submittedAt' | 'lastAt' | 'clock'
/** GET /api/editions/:id/applications. `total` is of the query, `counts` of the whole edition. */
export interface ListView {
  rows: RowView[]
  total: number
  counts: { state: string; label: string; tone: Tone; phase: Phase; count: number; byTrack: Record<string, number> }[]
}
/** GET /api/editions/:id/overview */
export interface OverviewView {
  edition: EditionView
  now: string
  counts: ListView['counts']
  /** Lines of the lifecycle's picture with how many went along each. */
  moves: {
    from: string
    to: string
    verb: string
    title: string
    count: number
    /** How many of each track; what another track's application is now counts as that one's. */ byTrack: Record<string, number>
    /** `offer` draws the dashed line of another way. */ tone?: Tone
  }[]
  seats: {
    track: string
    title: string
    capacity: Capacity['kind']
    seats: number
    reserved: number
    taken: number
    takenByRedirect: number
    accepted: number
  }[]
  /** Unanswered clocks of the host, soonest first. */
  promises: RowView[]
  /** Every answered promise, oldest first. */
  record?: { id: string; applicant: string; isKept: boolean; /** How late, when it was missed. */ lateMs: number }[]
  /** `href` is a path of ours: /desk/applications/:id, /desk/editions/:id/applications?state=inReview, /desk/jobs. */
  needs: { id: string; tone: Tone; title: string; text: string; href: string; action: string }[]
  deadJobs: number
}
/** GET /api/applications/:id/log */
export interface LogView {
  entries: {
    seq: number
    at: string
    type: string
    title: string
    by: string
    role: Role
    tone: Tone
    state: string
    label: string
    texts: { field: string; title: string; text: string | null }[]
    payload: Record<string, unknown>
  }[]
  verified: boolean
}
/** POST /api/applications/:id/:verb/preview */
export interface PreviewView {
  label: string
  letters: { letter: string; to: string[]; subject: string; body: string }[]
  facts: { tone: Tone; title: string; text: string }[]
}
export interface MeView {
  person: { id: string; name: string; email: string } | null
  host: { id: string; name: string } | null
  roles: Role[]
  isDemo: boolean
  now: string
  /** Who may sign in where everything is made up; absent elsewhere. */ demoPeople?: { email: string; name: string; role: Role }[]
}
/** GET /api/programs: what staff choose from when they make an edition. */
export interface ProgramView {
  id: string
  version: number
  title: string
  summary: string
  locale: string
  words: Vocabulary
  /** `standing`: it has one edition, without dates. */
  kind: EditionSpec['kind']
  dates: { name: string; title: string; kind: DateView['kind']; optional: boolean }[]
  /** `seats` is null where the source does not say. */
  tracks: {
    id: string
    title: string
    capacity: Capacity['kind']
    seats: number | null
    isEstimate: boolean
    closes: string | null
    /** Another track redirects to it, so that seats may be kept for that. */
    takesRedirects: boolean
  }[]
  /** What every edition decides before it is published. */
  toDecide: Omit<OpenFactView, 'value'>[]
  roles: { title: string; text: string }[]
  modules: readonly ModuleSpec[]
  datasets: string[]
}
/** GET /api/programs/:id/datasets, in the order of `ProgramView.datasets`. Its file is at …/datasets/:name/csv, its numbers as facts at …/:name/report. */
export interface DatasetView extends ChartView {
  name: string
}
/** POST /api/editions. Dates are wall-clock time in `zone`: `2026-10-18T23:59`, a month `2027-01`, null when it is not known. */
export interface EditionInput {
  program: string
  title: string
  slug: string
  zone: string
  graceMinutes: number
  dates: Record<string, string | null>
  seats: Record<string, { seats: number; reserved: number }>
  /** By the names of the program's open facts; null when it is not decided. */
  decided?: Record<string, Decided[string] | null>
}
/** PATCH /api/editions/:id: what changed, and the revision it was read at (another's change answers `conflict`). Issues come back under the same paths: `dates.closes`, `seats.learningNetwork.reserved`. */
export interface EditionPatch extends Partial<Omit<EditionInput, 'program'>> {
  revision: number
}
/** GET /api/mails?application=&edition= , newest first. */
export interface MailView extends LetterView {
  application: { id: string; reference: string; applicant: string } | null
}
/**
 * GET /api/jobs?state=dead. POST /api/jobs/:id/retry answers 204; of a timer also /skip, and of an incident, which is no work but a command that
 * met a fault of the program, /dismiss instead.
 */
export interface JobView {
  id: string
  kind: 'timer' | 'effect' | 'actor' | 'incident'
  name: string
  title: string
  application: { id: string; reference: string; applicant: string } | null
  attempts: number
  maxAttempts: number
  runAt: string
  error: string
}
/** GET /api/jobs/kinds: how many jobs of a name are stuck. POST /api/jobs/retry with a name puts all of them back, and answers how many. */
export interface StuckKindView {
  name: string
  title: string
  count: number
}
/** GET and PUT /api/editions/:id/call: the informational call as staff set it. */
export interface CallSettingsView {
  /** Null where the program has no such call. */ title: string | null
  /** Null until the edition's date for it is set. */ startsAt: string | null
  isOver: boolean
  /** Where a person signs up and, once it is over, finds the recording. */ pageUrl: string
  joinUrl: string | null
  recordingUrl: string | null
  signUps: { name: string; email: string }[]
}
