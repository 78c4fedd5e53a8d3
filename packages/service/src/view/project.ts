import { calendar, type ApplicationView, type LetterView, type SessionView, type TaskView, type VerbView } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { editionView } from '../editions/index.ts'
import { formOf, missingForSubmit, inWords, verbFormOf } from '../programs/index.ts'
import { pastClocks, runningClocks } from './clocks.ts'
import { sightOf, visibleAnswers, visibleVersions, type Sight } from './sight.ts'
import { metaOf } from './states.ts'
import { wayOf } from './way.ts'
import type { FormSeen, Whole } from './whole.ts'

/**
 * What this actor may see of an application: the one place that decides. What may not be seen is absent, never null or empty text.
 * A draft is its author's alone: staff and reviewers see answers and documents as they were handed in.
 */
export function project(whole: Whole, actor: Actor): ApplicationView {
  const { program, application, context, edition } = whole
  const sight = sightOf(actor)
  const meta = metaOf(program, application.state)
  const words = sight.isOwn ? meta.applicant : undefined
  const label = words?.label ?? meta.label
  const isEditable = application.tags.includes('editable')
  return {
    id: application.id,
    reference: whole.applicant?.reference ?? application.id.slice(0, 8),
    program: { id: program.facts.id, version: program.facts.version, title: program.facts.title },
    edition: { ...editionView(program, edition, whole.seats, whole.now, sight.isStaff), now: new Date(whole.now).toISOString() },
    isDemo: application.isDemo,
    organisation: whole.organisation
      ? {
          id: whole.organisation.id,
          name: whole.organisation.name,
          ...(whole.organisation.location !== null && { location: whole.organisation.location }),
        }
      : null,
    track: application.track,
    appliedTrack: application.appliedTrack,
    state: application.state,
    label,
    tone: meta.tone,
    heading: words?.heading ?? label,
    text: words?.text ?? '',
    tags: application.tags,
    seq: application.seq,
    allowed: verbsOf(whole),
    missing:
      isEditable && (sight.isOwn || sight.isStaff)
        ? missingForSubmit({ program, track: application.track, answers: whole.live, documents: whole.documents })
        : [],
    clocks:
      sight.isOwn || sight.isStaff
        ? [
            ...pastClocks({ program, edition, context, timers: application.timers, events: whole.events }),
            ...runningClocks(program, application.timers),
          ]
        : [],
    answers: answersOf(whole, sight),
    documents: documentsSeen(whole, sight),
    tasks: sight.isOwn || sight.isStaff ? tasksOf(whole) : [],
    sessions: application.tags.includes('seat') ? sessionsOf(whole) : [],
    way: wayOf(whole, sight),
    letters: lettersSeen(whole, sight),
    certificate: sight.isOwn || sight.isStaff ? whole.certificate : null,
  }
}

/** Buttons in the program's order. A verb that fails for no reason anyone could mend is not shown; a task's verb is drawn from the tasks. */
function verbsOf({ program, edition, application, verbs, live, documents }: Whole): VerbView[] {
  const known = missingForSubmit({ program, track: application.track, answers: live, documents })
  return Object.entries(program.facts.verbs).flatMap(([verb, spec]) => {
    const found = verbs.find((one) => one.verb === verb)
    if (!found || (!found.can && found.missing.length === 0)) return []
    const form = verbFormOf(program, verb)
    return [
      {
        verb,
        title: spec.title,
        ...(spec.description !== undefined && { description: spec.description }),
        tone: spec.tone ?? 'info',
        ...(spec.confirm !== undefined && { confirm: spec.confirm }),
        ...(form && { form }),
        missing: inWords(found.missing, { program, edition, track: application.track, known }),
      },
    ]
  })
}

function answersOf(whole: Whole, sight: Sight): ApplicationView['answers'] {
  const { program, context } = whole
  const given: Record<string, FormSeen> = { ...whole.live }
  if (!sight.isOwn) {
    delete given[program.facts.application]
    for (const form of Object.keys(given)) if (!isHandedIn(whole, form)) delete given[form]
    const submitted = whole.submitted?.[program.facts.application]
    if (submitted) given[program.facts.application] = submitted
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([form, { answers, versions }]) => {
      const definition = formOf(program, form)
      if (!definition) return []
      const seen = visibleAnswers(definition, answers, sight)
      const submittedAt =
        form === program.facts.application && context.submittedAt !== null ? new Date(context.submittedAt).toISOString() : undefined
      return [[form, { answers: seen, versions: visibleVersions(versions, seen), ...(submittedAt !== undefined && { submittedAt }) }]]
    }),
  )
}

/** A task's form is handed in when the task is done. */
const isHandedIn = ({ program, context }: Whole, form: string): boolean =>
  context.tasksDone.some((task) => program.facts.tasks[task]?.form === form)

const documentsSeen = (whole: Whole, sight: Sight): ApplicationView['documents'] =>
  whole.documents
    .filter(({ document, refused }) => isDocumentSeen(whole, document, sight) && (sight.isOwn || refused === undefined))
    .map((file) => ({ ...file, title: whole.program.facts.documents[file.document]?.title ?? file.document }))

/** Whether this actor may see a document at all, in a list or by its address: a draft's are its author's alone. */
export const maySeeDocument = (of: Pick<Whole, 'program' | 'context'>, document: string, actor: Actor): boolean =>
  isDocumentSeen(of, document, sightOf(actor))

function isDocumentSeen({ program, context }: Pick<Whole, 'program' | 'context'>, document: string, { isOwn, classes }: Sight): boolean {
  const spec = Object.hasOwn(program.facts.documents, document) ? program.facts.documents[document] : undefined
  return spec !== undefined && classes.has(spec.privacy) && (isOwn || context.submittedAt !== null)
}

function tasksOf({ program, context, events, application }: Whole): TaskView[] {
  return context.tasksAsked.flatMap((id) => {
    const task = program.facts.tasks[id]
    if (!task) return []
    const form = task.form === undefined ? undefined : formOf(program, task.form)
    const asked = context.askedAt?.[id] ?? application.lastAt.getTime()
    const done = context.tasksDone.includes(id) ? events.find(({ payload }) => payload['task'] === id) : undefined
    return [
      {
        id,
        title: task.title,
        description: task.description,
        dueAt: new Date(asked + task.due).toISOString(),
        doneAt: done ? done.at.toISOString() : null,
        ...(form && { form }),
      },
    ]
  })
}

/** Letters to the applicant are theirs to read; letters to staff stay with staff. */
function lettersSeen({ letters, applicant }: Whole, sight: Sight): LetterView[] {
  if (sight.isStaff) return letters
  if (!sight.isOwn) return []
  return letters.filter(({ to }) => applicant !== undefined && to.length > 0 && to.every((address) => address === applicant.email))
}

/** The track's calendar. Its months are known from the edition's first; days are nobody's yet (IHI-49). */
function sessionsOf(whole: Whole): SessionView[] {
  const first = firstMonthOf(whole)
  if (first === undefined) return []
  return calendar(whole.program, whole.application.track, first).map(
    ({ title, description, month, lasts, inPerson, place, isOptional }) => ({
      title,
      description,
      month,
      day: null,
      lastsMinutes: lasts === undefined ? null : Math.round(lasts / 60_000),
      inPerson,
      ...(place !== undefined && { place }),
      optional: isOptional,
    }),
  )
}

/** The first date of the kind `month` that the program declares is the first month of the edition. */
function firstMonthOf({ program, edition }: Whole): string | undefined {
  const name = Object.entries(program.facts.dates).find(([, { kind }]) => kind === 'month')?.[0]
  return name === undefined ? undefined : edition.dates[name]?.local
}
