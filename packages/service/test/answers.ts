import type { Field, FormDefinition } from '@cohortium/program'

/** An answer that fits, for each field of a form: what a careful applicant would have given. Hidden fields are answered too; they do not count. */
export function completeAnswers(form: FormDefinition): Record<string, unknown> {
  return Object.fromEntries(form.pages.flatMap(({ id, fields }) => fields.map((field) => [`${id}.${field.name}`, answerTo(field, 0)])))
}

function answerTo(field: Field, place: number): unknown {
  switch (field.type) {
    case 'yesNo':
    case 'attest':
      return true
    case 'number':
      return field.min ?? 1
    case 'choice':
      return field.options?.[0]?.value
    case 'choices':
      return field.options?.slice(0, field.min ?? 1).map(({ value }) => value)
    case 'group':
      return Array.from({ length: field.min ?? 1 }, (_, index) =>
        Object.fromEntries((field.fields ?? []).map((one) => [one.name, answerTo(one, index)])),
      )
    case 'email':
      return `person${place}@northern.test`
    case 'date':
      return '2022-10-01'
    case 'month':
      return '2022-10'
    case 'url':
      return 'https://northern.test'
    default:
      return `${field.title}, ${place}`.slice(0, Math.min(field.max ?? 200, 200))
  }
}
