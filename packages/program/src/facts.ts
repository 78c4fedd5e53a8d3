/** What is true of a program before anyone applies: the facts beside its lifecycle. */
import type { AnyStateMachine } from 'xstate'
import type * as z from 'zod'
import type { Capacity } from './capacity.ts'
import type { Dataset } from './dataset.ts'
import type { Eligibility } from './eligibility.ts'
import type { Privacy } from './form/definition.ts'
import type { Context, Tone } from './life.ts'
import type { Migration } from './migration.ts'
import type { Cost, Decided, OpenFact } from './open-facts.ts'
import type { Sources, SourceStatus } from './sources.ts'
import type { ModuleSpec, ProjectSpec, RoleSpec, SessionSpec, TaskSpec, UpdateSpec } from './taking-part.ts'
import type { Taxonomy } from './taxonomy.ts'
import type { Duration, Instant } from './time.types.ts'
import type { Unit } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Something the source leaves open, says twice, or that we added; staff read it. */
export interface Note {
  /** The source's id, IHI-64, or one of ours, OURS-3. */
  id: string
  status: SourceStatus
  title: string
  /** Each way to read the source, in our words; empty for a value of ours. */
  readings: readonly string[]
  /** What this program does, and why. */
  resolution: string
}

/** A date that an edition of this program has to set. */
export interface DateSpec {
  title: string
  /** A `deadline` may, once published, only move later; `moment` has a time of day; `month` has no day. */
  kind: 'deadline' | 'moment' | 'month'
  /** An edition may be published without it. */
  optional?: boolean
}

/** The shape of an edition in time. */
export interface EditionSpec<W extends string = string> {
  /** `dated`: its dates are set beforehand; `rolling`: applications come as they come, and it may begin and end; `standing`: one edition, always open, without dates. */
  kind: 'dated' | 'rolling' | 'standing'
  /** The date that is its first month or day, and the one that ends it. */
  begins?: W
  ends?: W
  /** How many months it lasts by the source, or from how many to how many; null: it varies, or the source does not say. */
  months: number | readonly [number, number] | null
  /** A new one every year, though the last still runs (UCO-10). */
  every?: 'year'
}

export interface DocumentSpec {
  title: string
  description: string
  /** Media types by magic bytes, e.g. `application/pdf`. */
  accept: readonly string[]
  maxBytes: number
  /** Most pages of a PDF. */
  maxPages?: number
  /** Shortest and longest running time of a video, in ms. */
  lasts?: readonly [Duration, Duration]
  signedBy?: readonly string[]
  /** What the document must contain, shown beside the upload and to reviewers. */
  contains?: readonly string[]
  privacy: Privacy
  /** Why it is asked for; a document is dropped where its purpose ends. */
  purpose: string
}

export interface Redirect<T extends string = string, D extends string = string> {
  to: T
  /** Target document ← document of this track that serves it (IHI-21). */
  documents: Partial<Record<D, D>>
  /** Target answer path ← answer path of this track, where they differ; equal paths serve themselves. */
  answers?: Record<string, string>
  /** What is left behind, each with its reason: `documents.<id>`, or an answer's path (a page's or a group's stands for all within). */
  dropped: Record<string, string>
}

export interface TrackSpec<T extends string = string, D extends string = string, W extends string = string> {
  title: string
  summary: string
  /** In units. An edition sets its own number. */
  seats: Capacity
  /** The deadline's name among the edition's dates; without one, applications are taken as they come. */
  closes?: W
  /** Who applies to this track, where that differs from the program's own. */
  unit?: Unit
  /** Each application of this track is made within one of that track's: a member's within a chapter's (HEC-01). Its state has to be tagged `gathers`. */
  within?: NoInfer<T>
  documents: readonly D[]
  redirect?: Redirect<NoInfer<T>, NoInfer<D>>
  goals: readonly string[]
  supports: readonly string[]
  criteria: readonly string[]
  commitments: readonly string[]
  aims: readonly string[]
  milestones: readonly { title: string; share?: 'all' | 'most' | 'some' }[]
}

/** What a letter may speak of. Texts of the event stand under the names of the verb's fields. */
export interface LetterFacts {
  program: string
  edition: string
  /** Where they belong; empty where nobody was asked. */
  organisation: string
  greeting: string
  track: string
  appliedTrack: string
  /** Who applies: a person's or a chapter's name, a team's organisation. */
  applicant: string
  /** What it was made within, by name: a member's chapter. Absent where there is none. */
  within?: string
  /** Instants already put in words, in the edition's zone, by the names of dates and timers, and `submittedAt`. One not set is absent. */
  dates: Record<string, string>
  texts: Record<string, string>
  /** Where to go: an address on our own origin. */
  link: string
  contact: string
  /** What the edition decided of the program's open facts, in words. One not decided is absent. */
  decided: Record<string, string>
  /** What is missing, as titles; empty unless the letter asks for it. */
  missing: readonly string[]
}

export interface Letter {
  to: 'applicant' | 'staff'
  subject: (facts: LetterFacts) => string
  /** Paragraphs parted by a blank line; `# ` begins a heading, `- ` a list. Values are escaped when it is drawn. */
  body: (facts: LetterFacts) => string
}

export interface VerbSpec {
  /** The button's words. */
  title: string
  description?: string
  /** One page of fields; its free texts are filed outside the log. */
  payload?: z.ZodObject
  /** Asked once more before it counts. */
  confirm?: string
  tone?: Tone
}

/** What a timer may know when it is set. */
export interface When {
  /** The edition's instants by name; a date not set is absent. */
  dates: Readonly<Record<string, Instant>>
  /** The track's own deadline. */
  closes?: Instant
  /** How long after a deadline the edition still takes things. */
  grace?: Duration
  track: string
  /** What the edition decided of the program's open facts. */
  decided: Decided
  /** When the state was entered. */
  entered: Instant
  context: Context
}

export interface TimerSpec {
  title: string
  /** Undefined: not armed, because the edition has no such date. */
  at: (when: When) => Instant | undefined
  /** Shown to both sides as a clock: whose promise it is. */
  clock?: 'host' | 'applicant'
  /** A moment already past when armed is dropped in silence (reminders); otherwise it fires at once. */
  skipWhenPast?: boolean
}

export interface Facts {
  id: string
  version: number
  title: string
  summary: string
  locale: string
  /** Absent: every edition decides it, as the open fact `contact`. */
  contact?: string
  sponsor?: string
  /** What taking part costs and who pays (IHI-80). */
  costs: readonly Cost[]
  unit: Unit
  eligibility: readonly Eligibility[]
  edition: EditionSpec
  /** Its own words for what every program has; plain ones stand for the rest. */
  words?: Partial<Vocabulary>
  /** What the source leaves open and every edition decides before it is published. */
  toDecide?: Record<string, OpenFact>
  /** Who can say what is still open: "the program's faculty". */
  decidedBy?: string
  dates: Record<string, DateSpec>
  /** The informational call: sign-up before, recording after (IHI-23). */
  call?: { title: string; date: string; lasts: Duration; description: string }
  tracks: Record<string, TrackSpec>
  documents: Record<string, DocumentSpec>
  forms: Record<string, z.ZodObject>
  /** Which of the forms is the application. */
  application: string
  tasks: Record<string, TaskSpec>
  sessions: readonly SessionSpec[]
  updates: readonly UpdateSpec[]
  modules?: readonly ModuleSpec[]
  projects?: Record<string, ProjectSpec>
  roles?: Record<string, RoleSpec>
  taxonomies?: Record<string, Taxonomy>
  datasets?: Record<string, Dataset>
  letters: Record<string, Letter>
  verbs: Record<string, VerbSpec>
  timers: Record<string, TimerSpec>
  glossary: Record<string, string>
  notes: readonly Note[]
  /** How applications of earlier versions come over, by their version. */
  migrations?: Record<number, Migration>
  /** Every id of its source, how it stands there and where it is held here. */
  sources?: Sources
}

export interface Program {
  facts: Facts
  lifecycle: AnyStateMachine
  /** A machine without facts, run by the engine alone: it takes any event of its own, from anyone, and holds no seat. */
  isBare?: true
}
