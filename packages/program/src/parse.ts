import type * as z from 'zod'
import { checkAnswers } from './form/check.ts'
import type { Answers, FormDefinition, Issue } from './form/definition.ts'
import { message } from './form/messages.ts'
import { shownAnswers } from './form/shown.ts'

/** `answers` is what counts: shown, trimmed, known. It may be used only when there are no `issues`. */
export interface Parsed {
  answers: Answers
  issues: Issue[]
}

/**
 * Answers as the server takes them. What is hidden or unknown is left out; the browser's own checker speaks first, in the same words on
 * the same paths; then each answer that it let pass is parsed by its zod schema, which has the last word.
 * `definition` must be compiled from `schema`.
 */
export function parseAnswers(definition: FormDefinition, schema: z.ZodObject, answers: Answers, { track }: { track: string }): Parsed {
  const issues = checkAnswers(definition, answers, { track })
  const known = new Set(issues.map(({ path }) => path))
  const shown = shownAnswers(definition, answers, { track }, (field, path, value) => {
    if (known.has(path) || value === undefined || field.type === 'group') return
    const result = fieldAt(schema, path)?.safeParse(value)
    if (result && !result.success) issues.push({ path, code: 'type', message: message(field, 'type', value) })
  })
  return { answers: shown, issues }
}

/** The schema of `page.field` or of `page.field.2.name`. */
function fieldAt(schema: z.ZodObject, path: string): z.ZodType | undefined {
  let here: z.core.$ZodType | undefined = schema
  for (const key of path.split('.')) {
    if (here?._zod.def.type === 'optional') here = (here as z.core.$ZodOptional)._zod.def.innerType
    if (here?._zod.def.type === 'array') here = (here as z.core.$ZodArray)._zod.def.element
    else if (here) here = (here as z.core.$ZodObject)._zod.def.shape[key]
  }
  return here as z.ZodType | undefined
}
