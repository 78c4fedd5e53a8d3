import { html, nothing, type TemplateResult } from 'lit'
import { octagon } from '../look/icons.ts'
import * as words from '../words/en.ts'
import { drawFields } from './fields.ts'
import { beside, conflictOf, titleOf, type Spot } from './field.ts'
import type { Holder } from './form-controller.ts'
import { lineOf, nameOf } from './show.ts'

/** A repeated group: one card an item, folded to what identifies it, open where one writes. */
export function group(spot: Spot): TemplateResult {
  const { form, field, path, holder } = spot
  const items = (holder[field.name] ?? []) as Holder[]
  const item = field.item ?? words.item
  const change = (act: (list: Holder[]) => void): void => {
    const list = [...items]
    act(list)
    form.set(holder, field.name, list.length ? list : undefined, path)
  }
  const add = (): void => {
    const fresh: Holder = {}
    form.open.add(fresh)
    change((list) => list.push(fresh))
    void form.focus(`${path}.${items.length}.${field.fields?.[0]?.name}`)
  }
  const remove = (index: number, gone: Holder): void => {
    change((list) => list.splice(index, 1))
    form.removed = { path, index, item: gone, name: nameOf(field, gone, index) }
    void form.focus(`${path}:back`)
  }
  const putBack = (): void => {
    const { index, item: gone } = form.removed!
    form.removed = undefined
    change((list) => list.splice(index, 0, gone))
    void form.focus(`${path}.${index}:head`)
  }
  const moveUp = (index: number): void => {
    change((list) => list.splice(index - 1, 0, ...list.splice(index, 1)))
    void form.focus(`${path}.${index - 1}:head`)
  }
  const toggle = (one: Holder, index: number): void => {
    const opens = !form.open.has(one)
    form.open[opens ? 'add' : 'delete'](one)
    form.touch(path)
    void form.focus(opens ? `${path}.${index}.${field.fields?.[0]?.name}` : `${path}.${index}:head`)
  }
  const card = (one: Holder, index: number): TemplateResult => {
    const at = `${path}.${index}`
    const name = nameOf(field, one, index)
    const isOpen = form.open.has(one)
    const hasIssue = [...form.issues.keys()].some((known) => known.startsWith(`${at}.`))
    const tool = (text: string, act: () => void): TemplateResult =>
      html`<button type="button" class="link" part="button" @click=${act}>${text}<span class="unseen"> ${name}</span></button>`
    return html`<li class="person ${isOpen ? 'open' : ''}">
      <div class="person-head">
        <span class="initials" aria-hidden="true">${initials(name)}</span>
        <div>
          <h3 tabindex="-1" id="${at}:head">${isOpen ? words.numbered(item, index + 1, name) : name}</h3>
          ${isOpen ? nothing : html`<p class="small quiet">${lineOf(field, one)}</p>`}${hasIssue && !isOpen ? html`<p class="field-error">${octagon}${words.toMend}</p>` : nothing}
        </div>
        <div class="row">
          ${tool(isOpen ? words.fold : words.change, () => toggle(one, index))}${index ? tool(words.moveUp, () => moveUp(index)) : nothing}${tool(words.remove, () => remove(index, one))}
        </div>
      </div>
      ${isOpen ? html`<div class="person-body stack">${drawFields(form, field.fields ?? [], at, one)}</div>` : nothing}
    </li>`
  }
  const gone = form.removed?.path === path ? form.removed : undefined
  return html`<fieldset class="field ${form.issues.has(path) ? 'invalid' : ''}" part="field" id=${path} tabindex="-1">
    <legend part="label">${titleOf(field)}</legend>
    ${beside(spot)}
    <ol class="people">
      ${items.map(card)}
    </ol>
    ${gone ? html`<p class="small row" role="status"><span>${words.removedItem(gone.name)}</span><button type="button" class="link" part="button" id="${path}:back" @click=${putBack}>${words.putBack}</button></p>` : nothing}
    <p class="row">
      ${items.length < (field.max ?? Infinity) ? html`<button type="button" class="button" part="button" id="${path}:add" @click=${add}>${items.length ? words.addAnother(item) : words.addFirst(item)}</button>` : nothing}<span
        class="quiet small"
        role="status"
        >${words.howMany(items.length, field.max)}</span
      >
    </p>
    ${conflictOf(spot, (value) => (value as Holder[] | undefined)?.map((one, index) => nameOf(field, one, index)).join(', '))}
  </fieldset>`
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => part[0])
    .join('')
    .toUpperCase()
