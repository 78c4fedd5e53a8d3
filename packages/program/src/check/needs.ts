import type { Field, FormDefinition } from '../form/definition.ts'
import { join, settle, type Settled } from './settle.ts'

/** One question of a form as it stands in one track. */
export interface Need {
  /** `page.field`, or `page.group.field` for a field of each item. */
  path: string
  /** Of an item's field: the group it belongs to. */
  group?: string
  field: Field
  when: Settled
}

/** Every question by path, with what its conditions come to in this track; those of its page and group included. */
export function needsOf(definition: FormDefinition, track: string): Map<string, Need> {
  const needs = new Map<string, Need>()
  for (const page of definition.pages)
    for (const field of page.fields) {
      const path = `${page.id}.${field.name}`
      const when = join('and', [settle(page.if, track), settle(field.if, track)])
      needs.set(path, { path, field, when })
      for (const inner of field.fields ?? [])
        needs.set(`${path}.${inner.name}`, {
          path: `${path}.${inner.name}`,
          group: path,
          field: inner,
          when: join('and', [when, settle(inner.if, track)]),
        })
    }
  return needs
}

/** Values that may be chosen in this track. */
export const offered = (field: Field, track: string): string[] =>
  (field.options ?? []).filter((option) => settle(option.if, track) !== false).map(({ value }) => value)
