import type * as z from 'zod'
import type { DateSpec, DocumentSpec, EditionSpec, Facts, Letter, TimerSpec, TrackSpec, VerbSpec, When } from './facts.ts'
import type { Stamp } from './life.ts'
import type { ProjectSpec, SessionSpec, TaskSpec, UpdateSpec } from './taking-part.ts'
import type { Instant } from './time.types.ts'

/** The names a program declares, in one parameter, so that a misspelt reference is a type error and a hover stays readable. */
export interface Names {
  track: string
  document: string
  date: string
  form: string
  task: string
  letter: string
  timer: string
  verbs: Record<string, VerbSpec>
}

/** The names in the order in which `defineProgram` infers them. */
export interface Declared<
  T extends string,
  D extends string,
  W extends string,
  F extends string,
  K extends string,
  L extends string,
  C extends string,
  V extends Record<string, VerbSpec>,
> extends Names {
  track: T
  document: D
  date: W
  form: F
  task: K
  letter: L
  timer: C
  verbs: V
}

/** What a timer may know when it is set, with the program's own dates. */
export type WhenOf<W extends string> = Omit<When, 'dates'> & {
  readonly dates: string extends W ? Readonly<Record<string, Instant>> : { readonly [Name in W]?: Instant }
}
export type TimerOf<W extends string> = Omit<TimerSpec, 'at'> & { at: (when: WhenOf<W>) => Instant | undefined }

type Named =
  | 'dates'
  | 'tracks'
  | 'documents'
  | 'forms'
  | 'application'
  | 'tasks'
  | 'sessions'
  | 'updates'
  | 'letters'
  | 'verbs'
  | 'timers'
  | 'call'
  | 'edition'
  | 'projects'

/** `Facts`, with every reference held to the names that the same program declares. */
export type FactsOf<N extends Names> = Omit<Facts, Named> & {
  dates: Record<N['date'], DateSpec>
  tracks: Record<N['track'], TrackSpec<NoInfer<N['track']>, NoInfer<N['document']>, NoInfer<N['date']>>>
  documents: Record<N['document'], DocumentSpec>
  forms: Record<N['form'], z.ZodObject>
  application: NoInfer<N['form']>
  tasks: Record<N['task'], TaskSpec<NoInfer<N['track']>, NoInfer<N['form']>>>
  sessions: readonly SessionSpec<NoInfer<N['track']>>[]
  updates: readonly UpdateSpec<NoInfer<N['track']>, NoInfer<N['form']>>[]
  letters: Record<N['letter'], Letter>
  verbs: N['verbs']
  timers: Record<N['timer'], TimerOf<NoInfer<N['date']>>>
  edition: EditionSpec<NoInfer<N['date']>>
  projects?: Record<string, ProjectSpec<NoInfer<N['track']>, NoInfer<N['form']>>>
  call?: Omit<NonNullable<Facts['call']>, 'date'> & { date: NoInfer<N['date']> }
}

type PayloadOf<V extends VerbSpec> = V extends { payload: infer P extends z.ZodObject } ? z.infer<P> : unknown

/** What may happen to an application: its program's verbs, parsed and stamped. */
export type EventOf<N extends Names> = {
  [V in keyof N['verbs'] & string]: { type: V } & PayloadOf<N['verbs'][V]> & Stamp
}[keyof N['verbs'] & string]
