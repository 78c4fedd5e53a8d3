import { isShown, type Answers, type Field, type FormDefinition } from '@cohortium/program/form'

/** Fills a form as somebody careful would: every field that is shown, with something that passes. */
export function sampleAnswers(form: FormDefinition, track: string): Answers {
  const answers: Answers = {}
  for (const page of form.pages) {
    const holder: Record<string, unknown> = (answers[page.id] = {})
    for (const field of page.fields) if (isShown(field, { answers, track })) holder[field.name] = sampleValue(field)
  }
  return answers
}

/** One value that passes the field's own rules; `nth` tells the members of a group apart. */
export function sampleValue(field: Field, nth = 1): unknown {
  const samples: Record<Field['type'], () => unknown> = {
    text: () => (field.name === 'name' ? `Sam Rivera ${'I'.repeat(nth)}` : `Answer ${nth}`),
    longText: () => 'We counted what we missed, and changed one thing at a time.',
    email: () => `member${nth}@example.org`,
    tel: () => '+1 555 0100',
    url: () => 'https://example.org',
    number: () => Math.min(field.max ?? 250, Math.max(field.min ?? 1, 250)),
    date: () => '2026-01-15',
    month: () => '2026-01',
    yesNo: () => true,
    attest: () => true,
    choice: () => field.options?.[0]?.value,
    choices: () => (field.options ?? []).slice(0, Math.max(1, field.min ?? 1)).map((option) => option.value),
    group: () => Array.from({ length: field.min ?? 1 }, (_, index) => itemOf(field, index + 1)),
  }
  return samples[field.type]()
}

function itemOf(field: Field, nth: number): Record<string, unknown> {
  return Object.fromEntries((field.fields ?? []).map((inner) => [inner.name, sampleValue(inner, nth)]))
}
