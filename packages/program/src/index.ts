export type {
  DateSpec,
  DocumentSpec,
  Facts,
  Letter,
  LetterFacts,
  Note,
  Program,
  Redirect,
  SessionSpec,
  SourceStatus,
  TaskSpec,
  TimerSpec,
  TrackSpec,
  UpdateSpec,
  VerbSpec,
  When,
} from './facts.ts'
export type { Context, Evidence, Phase, Role, Stamp, StateMeta, Tag, Tone, TransitionMeta } from './life.ts'
export type {
  ApplicationView,
  ApplyDefinition,
  ClockView,
  DateView,
  DocumentDefinition,
  EditionView,
  FileView,
  LetterView,
  MissingView,
  Problem,
  SaveAnswers,
  SavedAnswers,
  SessionView,
  StepView,
  TaskView,
  TrackView,
  VerbView,
} from './views.ts'
export type {
  EditionInput,
  EditionPatch,
  CallSettingsView,
  JobView,
  ListQuery,
  ListSort,
  ListView,
  LogView,
  MailView,
  MeView,
  OverviewView,
  PreviewView,
  ProgramView,
  RowView,
} from './desk-views.ts'
export type { Duration, Instant, LocalTime, Month } from './time.types.ts'
export type {
  Answers,
  Condition,
  ConditionOperator,
  Field,
  FieldType,
  FormDefinition,
  Issue,
  Option,
  Page,
  Privacy,
  Scope,
  CheckScope,
} from './form/index.ts'
export { checkAnswers, evaluate, isShown, shownAnswers } from './form/index.ts'
export { calendar, monthAfter, type Cell } from './calendar.ts'
export { canonical } from './canonical.ts'
export { checkProgram } from './check/program.ts'
export { compileForm, compileVerb } from './compile/form.ts'
export type { FieldMeta } from './compile/meta.ts'
export { monthPattern } from './compile/text.ts'
export { defineProgram } from './define.ts'
export { checkEdition, checkMove, datesOf, editionSchema, type EditionDraft } from './edition.ts'
export { ProgramError, type Fault } from './fault.ts'
export { kitFor, type Actions, type Input, type Kit, type SetupOf } from './kit.ts'
export type { EventOf, FactsOf, Names, TimerOf, WhenOf } from './names.ts'
export { deadEnds, outcomes, outcomesTable, type DeadEnd, type Ending } from './outcomes/outcomes.ts'
export type { Circumstance, Step } from './outcomes/walk.ts'
export { diagram } from './picture/diagram.ts'
export { picture, type Picture, type PictureMove, type PictureState } from './picture/picture.ts'
export { parseAnswers, type Parsed } from './parse.ts'
export { timerAt } from './timer.ts'
export { days, deadlineOf, hours, instantOf, isMet, isZone, localOf, minutes } from './time.ts'
