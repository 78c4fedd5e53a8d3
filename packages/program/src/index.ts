export type {
  Context, DateSpec, DocumentSpec, Evidence, Facts, Letter, LetterFacts, Note, Phase, Program, Redirect, Role, SessionSpec, SourceStatus, Stamp,
  StateMeta, Tag, TaskSpec, TimerSpec, Tone, TrackSpec, TransitionMeta, UpdateSpec, VerbSpec, When,
} from './facts.ts'
export type {
  ApplicationView, ApplyDefinition, ClockView, DateView, DocumentDefinition, EditionInput, EditionPatch, EditionView, FileView, JobView, LetterView, ListQuery,
  ListSort, ListView, LogView, MailView, MeView, MissingView, OverviewView, PreviewView, Problem, ProgramView, RowView, SaveAnswers, SavedAnswers, SessionView, StepView, TaskView, TrackView, VerbView,
} from './views.ts'
export type { Duration, Instant, LocalTime, Month } from './time.types.ts'
export type { Answers, Condition, ConditionOperator, Field, FieldType, FormDefinition, Issue, Option, Page, Privacy, Scope, CheckScope } from './form/index.ts'
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
export { outcomes, outcomesTable, type Ending } from './outcomes/outcomes.ts'
export type { Circumstance, Step } from './outcomes/walk.ts'
export { diagram } from './picture/diagram.ts'
export { picture, type Picture, type PictureMove, type PictureState } from './picture/picture.ts'
export { parseAnswers, type Parsed } from './parse.ts'
export { days, deadlineOf, hours, instantOf, isMet, isZone, localOf, minutes } from './time.ts'
