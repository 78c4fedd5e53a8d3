import type { Field, FormDefinition, Issue } from '@cohortium/program'

/** A draft may be unfinished, but not of another kind or without end. */
const mostText = 50_000
const mostItems = 100

/** What of these fields no draft may hold. An unfinished answer is no fault here: that is for the submit. */
export function faultsOf(form: FormDefinition, fields: Record<string, unknown>): Issue[] {
  return Object.entries(fields).flatMap(([path, value]) => {
    const [page, name, ...deeper] = path.split('.')
    const field = deeper.length === 0 ? form.pages.find(({ id }) => id === page)?.fields.find((one) => one.name === name) : undefined
    if (!field) return [{ path, code: 'type', message: 'This form has no such field.' }]
    return faultsIn(field, value, path)
  })
}

function faultsIn(field: Field, value: unknown, path: string): Issue[] {
  // Each person gives these on our own origin, by a personal link; a draft is shared by whoever holds its link.
  if (field.privacy === 'special' && field.type !== 'group')
    return [
      {
        path,
        code: 'type',
        message: `${field.title}: each person answers this for themselves, by a personal link. It is not part of this form.`,
      },
    ]
  if (value === null) return []
  const wrong = (message: string): Issue[] => [{ path, code: 'type', message: `${field.title}: ${message}` }]
  switch (field.type) {
    case 'yesNo':
    case 'attest':
      return typeof value === 'boolean' ? [] : wrong('answer yes or no.')
    case 'number':
      return Number.isFinite(value) || (typeof value === 'string' && value.length <= 40) ? [] : wrong('enter a number.')
    case 'choices':
      return Array.isArray(value) && value.length <= mostItems && value.every((one) => typeof one === 'string' && one.length <= 200)
        ? []
        : wrong('choose from the list.')
    case 'group':
      return Array.isArray(value) && value.length <= mostItems
        ? value.flatMap((item, index) => faultsInItem(field.fields ?? [], item, `${path}.${index}`))
        : wrong('this is a list.')
    default:
      return typeof value === 'string' && value.length <= mostText ? [] : wrong(`at most ${mostText} characters of text.`)
  }
}

function faultsInItem(fields: readonly Field[], item: unknown, path: string): Issue[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return [{ path, code: 'type', message: 'An item of a list holds fields.' }]
  return Object.entries(item).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name)
    return field
      ? faultsIn(field, value, `${path}.${name}`)
      : [{ path: `${path}.${name}`, code: 'type', message: 'This list has no such field.' }]
  })
}
