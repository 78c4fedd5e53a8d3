/** What somebody does once they take part: tasks, sessions, projects. */
import {
  calendar,
  spanOf,
  type Answers,
  type Program,
  type ProjectSpec,
  type ProjectView,
  type SessionView,
  type TaskView,
} from '@cohortium/program'
import { formOf } from '../programs/index.ts'
import type { FormSeen } from './copy.ts'
import type { Whole } from './whole.ts'

export function tasksOf({ program, context, events, application }: Whole): TaskView[] {
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

/** The track's calendar, as far as the edition's months are known; days are nobody's yet (IHI-49). */
export function sessionsOf({ program, edition, application }: Whole): SessionView[] {
  return calendar(program, application.track, spanOf(program, edition.dates)).map(
    ({ session, title, description, month, lasts, parts, inPerson, place, isOptional }) => {
      const acts = program.facts.sessions[session]?.acts
      return {
        title,
        description,
        month,
        ...(parts !== undefined && { parts }),
        ...(acts && { acts }),
        day: null,
        lastsMinutes: lasts === undefined ? null : Math.round(lasts / 60_000),
        inPerson,
        ...(place !== undefined && { place }),
        optional: isOptional,
      }
    },
  )
}

/** The track's projects: while they may be written, and those that were. */
export function projectsOf({ program, application, live }: Whole): ProjectView[] {
  const isOpen = application.tags.includes('enrolled')
  return projectsFor(program, application.track).flatMap(({ id, title, description, form: name }) => {
    const form = formOf(program, name)
    return form && (isOpen || live[name]) ? [{ id, title, description, form, isOpen }] : []
  })
}

export const projectsFor = ({ facts }: Program, track: string): (ProjectSpec & { id: string })[] =>
  Object.entries(facts.projects ?? {}).flatMap(([id, project]) => (project.tracks?.includes(track) === false ? [] : [{ id, ...project }]))

/**
 * What a project's form starts as, from the application as it was last sent. It is worked out anew until somebody writes in the form:
 * so another submit is followed, and what was written is never overwritten.
 */
export function startingProject(
  { facts }: Program,
  { startsFrom = {} }: ProjectSpec,
  copy: Record<string, FormSeen> | undefined,
): FormSeen {
  const given = copy?.[facts.application]?.answers ?? {}
  const answers: Answers = {}
  const versions: Record<string, number> = {}
  for (const [path, from] of Object.entries(startsFrom)) {
    const value = at(given, from)
    const [page = '', field = ''] = path.split('.')
    if (value === undefined) continue
    ;(answers[page] ??= {})[field] = value
    versions[path] = 1
  }
  return { answers, versions }
}

function at(answers: Answers, path: string): unknown {
  const [page = '', field = ''] = path.split('.')
  return Object.hasOwn(answers, page) && Object.hasOwn(answers[page]!, field) ? answers[page]![field] : undefined
}
