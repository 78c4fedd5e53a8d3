import type { Answers, Field, FormDefinition, Privacy } from '@cohortium/program'
import type { Actor } from '../actor.ts'

/** What somebody may look at: promises.md's classes, and whether it is their own application or their work. */
export interface Sight {
  classes: ReadonlySet<Privacy>
  isOwn: boolean
  isStaff: boolean
}

/**
 * The one table of who sees which class. Special fields are given by each person on our own origin and shown to nobody here;
 * a reviewer reads what an application says, not how to reach its people.
 */
export function sightOf(actor: Actor): Sight {
  const isStaff = actor.roles.includes('staff')
  const isOwn = actor.application !== undefined
  if (isOwn || isStaff) return { classes: new Set(['public', 'contact', 'confidential']), isOwn, isStaff }
  if (actor.roles.includes('reviewer')) return { classes: new Set(['public', 'confidential']), isOwn, isStaff }
  return { classes: new Set(['public']), isOwn, isStaff }
}

/** The answers that may be seen; what may not is absent, and so is whatever no field declares. A group that is hidden hides all within it. */
export function visibleAnswers(form: FormDefinition, answers: Answers, { classes }: Sight): Answers {
  const pages = form.pages.map(({ id, fields }) => [id, visibleFields(fields, answers[id] ?? {}, classes)] as const)
  return Object.fromEntries(pages.filter(([, fields]) => Object.keys(fields).length > 0))
}

function visibleFields(fields: readonly Field[], values: Record<string, unknown>, classes: ReadonlySet<Privacy>): Record<string, unknown> {
  const seen: Record<string, unknown> = {}
  for (const field of fields) {
    if (!Object.hasOwn(values, field.name) || !classes.has(field.privacy)) continue
    const value = values[field.name]
    if (field.type !== 'group') seen[field.name] = value
    else if (Array.isArray(value))
      seen[field.name] = value.map((item) => visibleFields(field.fields ?? [], isRecord(item) ? item : {}, classes))
  }
  return seen
}

/** Versions of the fields that may be seen. */
export const visibleVersions = (versions: Record<string, number>, answers: Answers): Record<string, number> =>
  Object.fromEntries(
    Object.entries(versions).filter(([path]) => {
      const [page = '', field = ''] = path.split('.')
      return Object.hasOwn(answers[page] ?? {}, field)
    }),
  )

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
