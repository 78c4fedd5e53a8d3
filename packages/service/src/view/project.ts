import { vocabularyOf, type ApplicationView, type LetterView, type VerbView } from '@cohortium/program'
import type { Actor } from '../actor.ts'
import { editionView } from '../editions/index.ts'
import { formOf, missingForSubmit, inWords, verbFormOf, unitOf } from '../programs/index.ts'
import { pastClocks, runningClocks } from './clocks.ts'
import { exceptionsOf, keptOf } from './asides.ts'
import type { FormSeen } from './copy.ts'
import { sightOf, visibleAnswers, visibleVersions, type Sight } from './sight.ts'
import { metaOf } from './states.ts'
import { projectsFor, projectsOf, sessionsOf, tasksOf } from './taking-part.ts'
import { wayOf } from './way.ts'
import type { Whole } from './whole.ts'

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
  const isTheirs = sight.isOwn || sight.isStaff
  const isEditable = application.tags.includes('editable')
  return {
    id: application.id,
    reference: whole.applicant?.reference ?? application.id.slice(0, 8),
    program: programSeen(whole),
    edition: { ...editionView(program, edition, whole.seats, whole.now, sight.isStaff), now: new Date(whole.now).toISOString() },
    isDemo: application.isDemo,
    applicant: applicantSeen(whole, sight),
    within: whole.applicant?.within ?? null,
    ...(sight.isStaff &&
      mayHold(whole) && {
        members: whole.members.map(({ id, name, state }) => {
          const { label: standing, tone } = metaOf(program, state)
          return { id, name, label: standing, tone }
        }),
      }),
    exceptions: isTheirs ? exceptionsOf(whole) : [],
    kept: isTheirs ? keptOf(whole) : [],
    projects: isTheirs ? projectsOf(whole) : [],
    organisation: organisationSeen(whole),
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
    missing: isEditable && isTheirs ? lackingOf(whole) : [],
    clocks: isTheirs
      ? [
          ...pastClocks({ program, edition, context, timers: application.timers, events: whole.events }),
          ...runningClocks(program, application.timers),
        ]
      : [],
    answers: answersOf(whole, sight),
    documents: documentsSeen(whole, sight),
    tasks: isTheirs ? tasksOf(whole) : [],
    sessions: takesPart(application.tags) ? sessionsOf(whole) : [],
    way: wayOf(whole, sight),
    letters: lettersSeen(whole, sight),
    certificate: isTheirs ? whole.certificate : null,
  }
}

/** Whether others apply within applications of this track; of no other is it asked who did. */
const mayHold = ({ program: { facts }, application }: Whole): boolean =>
  Object.values(facts.tracks).some(({ within }) => within === application.track)

const programSeen = ({ program: { facts } }: Whole): ApplicationView['program'] => ({
  id: facts.id,
  version: facts.version,
  title: facts.title,
  locale: facts.locale,
  words: vocabularyOf(facts),
})

/** Who applies. A person's name is a way to reach them: whoever may not see contacts does not see it. */
function applicantSeen({ program, application, applicant }: Whole, { classes }: Sight): ApplicationView['applicant'] {
  const { kind } = unitOf(program.facts, application.track)
  return applicant && (kind !== 'person' || classes.has('contact')) ? { name: applicant.name, kind } : null
}

function organisationSeen({ applicant }: Whole): ApplicationView['organisation'] {
  if (!applicant?.organisation) return null
  const { location, ...organisation } = applicant.organisation
  return { ...organisation, ...(location !== null && { location }) }
}

/** With a place, or taking part where places are not counted. */
const takesPart = (tags: readonly string[]): boolean => tags.includes('seat') || tags.includes('enrolled')

const lackingOf = ({ program, edition, application, live, documents }: Whole): ApplicationView['missing'] =>
  missingForSubmit({ program, edition, track: application.track, answers: live, documents })

/** Buttons in the program's order. A verb that fails for no reason anyone could mend is not shown; a task's verb is drawn from the tasks. */
function verbsOf(whole: Whole): VerbView[] {
  const { program, edition, application, verbs } = whole
  const known = lackingOf(whole)
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
    const projects = sight.isStaff ? projectsFor(program, whole.application.track).map(({ form }) => form) : []
    for (const form of Object.keys(given)) if (!isHandedIn(whole, form) && !projects.includes(form)) delete given[form]
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

/** Letters to the applicant are theirs to read; letters to staff stay with staff. */
function lettersSeen({ letters, applicant }: Whole, sight: Sight): LetterView[] {
  if (sight.isStaff) return letters
  if (!sight.isOwn) return []
  return letters.filter(({ to }) => applicant !== undefined && to.length > 0 && to.every((address) => address === applicant.email))
}
