import { html, svg, type TemplateResult } from 'lit'
import type { Tone } from '@cohortium/program'

/** A mark beside a word, never instead of one. */
const icon = (paths: TemplateResult): TemplateResult => html`<svg viewBox="0 0 16 16" aria-hidden="true">${paths}</svg>`

export const tick: TemplateResult = icon(svg`<path d="M3 8.5 6.5 12 13 4.5"/>`)
export const octagon: TemplateResult = icon(svg`<path d="M5.2 1.9h5.6l3.3 3.3v5.6l-3.3 3.3H5.2L1.9 10.8V5.2zM8 4.8v3.9M8 11v.01"/>`)
export const ring: TemplateResult = icon(svg`<circle cx="8" cy="8" r="5"/>`)
export const lock: TemplateResult = icon(svg`<rect x="3" y="7" width="10" height="7" rx="1.25"/><path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"/>`)
const hourglass = icon(svg`<path d="M4 2h8M4 14h8M5 2c0 4 6 4.5 6 12M11 2c0 4-6 4.5-6 12"/>`)
const turn = icon(svg`<path d="M2.5 12.5v-3a4 4 0 0 1 4-4h7"/><path d="m10.5 2.5 3 3-3 3"/>`)
const done = icon(svg`<circle cx="8" cy="8" r="6.25"/><path d="m5 8.25 2.1 2.1L11 6"/>`)
const half = icon(svg`<circle cx="8" cy="8" r="5.5"/><path fill="currentColor" d="M8 2.5v11a5.5 5.5 0 0 0 0-11"/>`)

const byTone: Record<Tone, TemplateResult> = { rest: ring, info: half, attention: hourglass, offer: turn, success: done, danger: octagon }

/** The mark of a tone: whose move it is, readable without colour. */
export const mark = (tone: Tone): TemplateResult => byTone[tone] ?? ring
