import { html, nothing, svg, type TemplateResult } from 'lit'
import type { ClockView, OverviewView, Tone } from '@cohortium/program'
import { instant } from '../dates.ts'
import { toneClass } from '../icons.ts'

const around = 94.2
const week = 7 * 86_400_000

/** Red once the promise is broken, amber in the last week. */
export function clockTone(clock: ClockView, now: number): Tone {
  const left = instant(clock.at) - now
  return left < 0 ? 'danger' : left < week ? 'attention' : 'info'
}

/** A ring that fills as the time of a promise is used; without a known beginning only the ring. */
export function promiseClock(clock: ClockView, now: number): TemplateResult {
  const from = clock.from ? instant(clock.from) : undefined
  const share = from === undefined ? undefined : Math.min(1, Math.max(0, (now - from) / Math.max(1, instant(clock.at) - from)))
  const angle = 2 * Math.PI * (share ?? 0)
  return html`<svg class=${toneClass(clockTone(clock, now))} viewBox="0 0 40 40" aria-hidden="true">
    <circle class="ring" cx="20" cy="20" r="15" />
    ${share === undefined ? nothing : svg`<circle class="used" cx="20" cy="20" r="15" stroke-dasharray="${(share * around).toFixed(1)} ${around}" transform="rotate(-90 20 20)" /><path class="hand" d="M20 20L${(20 + 8 * Math.sin(angle)).toFixed(1)} ${(20 - 8 * Math.cos(angle)).toFixed(1)}" />`}
  </svg>`
}

/** “Day 29 of 30” */
export function dayOf(clock: ClockView, now: number): string {
  if (!clock.from) return ''
  const day = 86_400_000
  const whole = Math.round((instant(clock.at) - instant(clock.from)) / day)
  return `Day ${Math.min(whole, Math.max(1, Math.ceil((now - instant(clock.from)) / day)))} of ${whole}`
}

/** One mark a promise in the order they fell due: a bar was kept, a cross missed. */
export function record(promises: NonNullable<OverviewView['record']>): TemplateResult {
  const shown = promises.slice(-60)
  const missed = promises.filter((one) => !one.isKept).length
  return html`<svg
    class="record"
    viewBox="0 0 ${Math.max(shown.length, 24) * 8} 14"
    role="img"
    aria-label="${promises.length} promises in order: ${promises.length - missed} kept, ${missed} missed"
  >
    ${shown.map((one, index) =>
      one.isKept
        ? svg`<rect class="kept" x=${1 + index * 8} y="2" width="5" height="10" rx="1" />`
        : svg`<path class="lost" d="M${0.5 + index * 8} 2l6 10m0 -10l-6 10" />`,
    )}
  </svg>`
}
