export type {
  DateSpec,
  DocumentSpec,
  Facts,
  Letter,
  LetterFacts,
  Note,
  Program,
  EditionSpec,
  Redirect,
  TimerSpec,
  TrackSpec,
  VerbSpec,
  When,
} from './facts.ts'
export type { Activity, ModuleSpec, Months, ProjectSpec, RoleSpec, SessionSpec, TaskSpec, UpdateSpec } from './taking-part.ts'
export { isCounted, isLimit, type Capacity } from './capacity.ts'
export {
  chartOf,
  csvOf,
  factsOf,
  illustrative,
  NotAFact,
  type ChartView,
  type Dataset,
  type Illustrative,
  type Provenance,
} from './dataset.ts'
export { eligibilityText, type Eligibility, type EligibilityRule } from './eligibility.ts'
export { contactOf, costsOf, decidedSchema, said, type Cost, type Decided, type OpenFact } from './open-facts.ts'
export { assumed, conflicting, derived, missing, quoted, type SourceEntry, type Sources, type SourceStatus } from './sources.ts'
export { mapTerm, oneOf, someOf, taxonomyName, termTitle, type Taxonomy } from './taxonomy.ts'
export { asksAtBegin, type Unit, type UnitKind } from './unit.ts'
export { vocabularyOf, type Vocabulary, type Word } from './vocabulary.ts'
export type { Context, Evidence, Phase, Role, Stamp, StateMeta, Tag, Tone, TransitionMeta } from './life.ts'
export type {
  ApplyDefinition,
  DateView,
  DocumentDefinition,
  EditionView,
  OpenFactView,
  ProgramCard,
  TrackView,
  UnitView,
  WithinView,
} from './edition-views.ts'
export type {
  ApplicationView,
  ClockView,
  FileView,
  LetterView,
  MissingView,
  ProjectView,
  Problem,
  SaveAnswers,
  SavedAnswers,
  SessionView,
  StepView,
  TaskView,
  VerbView,
} from './views.ts'
export type {
  EditionInput,
  EditionPatch,
  CallSettingsView,
  DatasetView,
  JobView,
  StuckKindView,
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
export type { EditionMoveView, MigrationView, MoveView, UndoMigrationView, UndoneView, VersionView } from './migration-views.ts'
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
export { calendar, monthAfter, spanOf, type Cell, type Span } from './calendar.ts'
export { canonical } from './canonical.ts'
export { guardNames } from './check/given.ts'
export { checkDurable, isPromiseLogic } from './check/durable.ts'
export { checkMigration, type MigrationFinding } from './check/migration.ts'
export { checkProgram } from './check/program.ts'
export { checkWays } from './check/ways.ts'
export { compileForm, compileVerb } from './compile/form.ts'
export type { FieldMeta } from './compile/meta.ts'
export { monthPattern } from './compile/text.ts'
export { defineProgram } from './define.ts'
export { checkEdition, checkMove, datesOf, editionSchema, type EditionDraft } from './edition.ts'
export { ProgramError, type Fault } from './fault.ts'
export { kitFor, type Actions, type Actors, type Input, type Kit, type SetupOf } from './kit.ts'
export type { EventOf, FactsOf, Names, TimerOf, WhenOf } from './names.ts'
export { EndlessError } from './outcomes/growth.ts'
export { deadEnds, outcomes, outcomesTable, type DeadEnd, type Ending } from './outcomes/outcomes.ts'
export type { Circumstance } from './outcomes/evidence.ts'
export type { Step } from './outcomes/walk.ts'
export { diagram } from './picture/diagram.ts'
export { picture, type Picture, type PictureMove, type PictureState } from './picture/picture.ts'
export { activeNodes, contextFaults, migratedContext, migratedValue, targetOf, timersAcross, type Migration } from './migration.ts'
export { leavesOf, nodesOf, pathOf, transitionsOf } from './nodes.ts'
export { parseAnswers, type Parsed } from './parse.ts'
export { checkCase, outcomeCases, type OutcomeCase } from './simulate/cases.ts'
export { instantsOf, Life } from './simulate/life.ts'
export { simulate, type Moment, type Scenario, type ScenarioStep, type Simulation } from './simulate/simulate.ts'
export { armedAt, timerAt, timerIn } from './timer.ts'
export { days, deadlineOf, hours, instantOf, isMet, isZone, localOf, minutes } from './time.ts'
