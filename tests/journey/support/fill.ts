import type { Page } from 'playwright-core'
import type { Field, FormDefinition } from '@cohortium/program/form'

/** Types values into the fields of an element, each found by its path, as its label names it. */
export async function fillPage(page: Page, form: FormDefinition, id: string, answers: Record<string, unknown>): Promise<void> {
  const { fields } = form.pages.find((one) => one.id === id)!
  for (const field of fields) if (field.name in answers) await fillField(page, field, `${id}.${field.name}`, answers[field.name])
}

async function fillField(page: Page, field: Field, path: string, value: unknown): Promise<void> {
  const at = (suffix = '') => page.locator(`[id="${path}${suffix}"]`)
  if (field.type === 'group') {
    for (const [index, item] of (value as Record<string, unknown>[]).entries()) {
      await at(':add').click()
      for (const inner of field.fields ?? [])
        if (inner.name in item) await fillField(page, inner, `${path}.${index}.${inner.name}`, item[inner.name])
    }
  } else if (field.type === 'attest') {
    await at().check()
  } else if (field.type === 'yesNo') {
    await at(value ? '' : ':1').check()
  } else if (field.type === 'choice' && (field.options ?? []).length > 7) {
    await at().selectOption(String(value))
  } else if (field.type === 'choice' || field.type === 'choices') {
    for (const chosen of [value].flat()) {
      const index = (field.options ?? []).findIndex((option) => option.value === chosen)
      await at(index > 0 ? `:${index}` : '').check()
    }
  } else {
    await at().fill(String(value))
  }
}
