import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { Role, Tone } from '@cohortium/program'

/** Marks of the desk on a grid of 16. A mark never stands alone: a word is beside it, or a label on its button. */
const marks = {
  home: svg`<path d="m2 7.5 6-5.25 6 5.25"/><path d="M3.5 6.5V14h9V6.5"/>`,
  layers: svg`<path d="m8 2 6 3-6 3-6-3z"/><path d="m2 8 6 3 6-3M2 11l6 3 6-3"/>`,
  list: svg`<path d="M5.5 4h8.5M5.5 8h8.5M5.5 12h8.5M2 4h.01M2 8h.01M2 12h.01"/>`,
  letter: svg`<rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.25"/><path d="m2.2 4.5 5.8 4 5.8-4"/>`,
  calendar: svg`<rect x="2" y="3.25" width="12" height="10.75" rx="1.25"/><path d="M2 6.75h12M5.25 1.75v2.5M10.75 1.75v2.5"/>`,
  page: svg`<path d="M4 1.75h5l3.25 3.25v9.25H4z"/><path d="M9 1.75V5h3.25"/>`,
  people: svg`<circle cx="6" cy="5.25" r="2.5"/><path d="M1.5 13.5c.3-2.7 2-4.2 4.5-4.2s4.2 1.5 4.5 4.2"/><path d="M10.8 3.2a2.3 2.3 0 0 1 0 4.3M12 9.6c1.5.5 2.3 1.9 2.5 3.9"/>`,
  tick: svg`<path d="M3 8.5 6.5 12 13 4.5"/>`,
  clock: svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 4.5V8l2.5 1.75"/>`,
  hourglass: svg`<path d="M4 2h8M4 14h8M5 2c0 4 6 4.5 6 12M11 2c0 4-6 4.5-6 12"/>`,
  octagon: svg`<path d="M5.2 1.9h5.6l3.3 3.3v5.6l-3.3 3.3H5.2l-3.3-3.3V5.2z"/><path d="M8 4.8v3.9M8 11v.01"/>`,
  half: svg`<circle cx="8" cy="8" r="5.5"/><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z"/>`,
  turn: svg`<path d="M2.5 12.5v-3a4 4 0 0 1 4-4h7"/><path d="m10.5 2.5 3 3-3 3"/>`,
  ring: svg`<circle cx="8" cy="8" r="5"/>`,
  lock: svg`<rect x="3" y="7" width="10" height="7" rx="1.25"/><path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"/>`,
  info: svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 7.4v3.6M8 5v.01"/>`,
  down: svg`<path d="m4 6.5 4 4 4-4"/>`,
  up: svg`<path d="m4 9.5 4-4 4 4"/>`,
  menu: svg`<path d="M2 4h12M2 8h12M2 12h12"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  cross: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.4 10.4 3.4 3.4"/>`,
  video: svg`<rect x="1.5" y="3.75" width="9" height="8.5" rx="1.25"/><path d="m10.5 7 4-2.25v6.5L10.5 9"/>`,
} satisfies Record<string, SVGTemplateResult>

export type IconName = keyof typeof marks

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${marks[name]}</svg>`
}

/** Colour says whose move it is; the mark says the same to those who see no colour. */
const tones: Record<Tone, IconName> = {
  rest: 'ring',
  info: 'half',
  attention: 'hourglass',
  offer: 'turn',
  success: 'tick',
  danger: 'octagon',
}
export function toneIcon(tone: Tone): TemplateResult {
  return icon(tones[tone])
}

/** The class that lends an element its tone; at rest there is none. */
export function toneClass(tone: Tone): string {
  return tone === 'rest' ? '' : `tone-${tone}`
}

export const roleWords: Record<Role, string> = {
  applicant: 'the applicant',
  officer: 'an officer',
  seniorLeader: 'the senior leader',
  reviewer: 'a reviewer',
  staff: 'staff',
  timer: 'the clock',
  system: 'the system',
}

export const brandMark: TemplateResult = html`<svg
  viewBox="0 0 24 24"
  aria-hidden="true"
  fill="none"
  stroke="currentColor"
  stroke-width="2"
  stroke-linecap="round"
>
  <path d="M12 3a9 9 0 1 0 9 9" />
  <path d="M12 8a4 4 0 1 0 4 4" />
  <circle cx="18.5" cy="5.5" r="2" fill="currentColor" stroke="none" />
</svg>`
