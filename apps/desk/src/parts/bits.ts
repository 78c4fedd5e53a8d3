import { html, nothing, type TemplateResult } from 'lit'
import type { ClockView, MissingView, Tone } from '@cohortium/program'
import { ApiError, ServerDown } from '../api.ts'
import { icon, toneClass, toneIcon } from '../icons.ts'
import { howLong, inFull, inReadersTime, inTable, instant, shortLeft, type Moment } from '../dates.ts'
import type { Load } from '../load.ts'

export function chip(tone: Tone, words: string): TemplateResult {
  return html`<span class="chip ${toneClass(tone)}">${toneIcon(tone)}${words}</span>`
}

export function notice(tone: Tone, body: unknown): TemplateResult {
  return html`<div class="notice ${toneClass(tone)}">
    ${tone === 'rest' ? icon('info') : toneIcon(tone)}
    <div>${body}</div>
  </div>`
}

/** An instant as a `time` element; its words are given, its full words stand in the title. */
export function time(at: Moment, zone: string, words: string): TemplateResult {
  return html`<time datetime=${new Date(instant(at)).toISOString()} title=${inFull(at, zone)}>${words}</time>`
}

/** A deadline in both clocks. */
export function bothClocks(at: Moment, zone: string, now: Moment): TemplateResult {
  return html`${time(at, zone, inFull(at, zone))}, ${howLong(at, now, zone)}<br /><span class="quiet small"
      >${inReadersTime(at, zone)}</span
    >`
}

/** Whose clock it is: its own title speaks to the applicant, who is “you” there and “they” here. */
export function clockTitle(clock: ClockView): string {
  return clock.by === 'applicant' ? clock.title.replace(/^Your\b/, 'Their') : clock.title
}

/** A clock in the words of a table: kept, missed, or by when. */
export function clockWords(clock: ClockView | null, zone: string, now: Moment): TemplateResult {
  if (!clock) return html`<span class="quiet">None running</span>`
  if (clock.missedAt && !clock.keptAt)
    return html`<span class="toned tone-danger strong"
      >${icon('cross')} missed, was due ${time(clock.at, zone, inTable(clock.at, zone, now))}</span
    >`
  if (clock.missedAt && clock.keptAt) {
    const days = Math.max(1, Math.ceil((instant(clock.keptAt) - instant(clock.at)) / 86_400_000))
    return html`<span class="toned tone-danger strong">${icon('cross')} missed by ${days} ${days === 1 ? 'day' : 'days'}</span>`
  }
  if (clock.keptAt)
    return html`<span class="quiet">${icon('tick')} kept ${time(clock.keptAt, zone, inTable(clock.keptAt, zone, now))}</span>`
  const isNear = instant(clock.at) - instant(now) < 7 * 86_400_000
  const whose = clock.by === 'applicant' ? 'theirs, ' : ''
  return html`<span class=${isNear ? 'toned tone-attention strong' : ''}
    >${icon(clock.by === 'applicant' ? 'hourglass' : 'clock')} ${whose}${time(clock.at, zone, inTable(clock.at, zone, now))},
    ${shortLeft(clock.at, now, zone)}</span
  >`
}

export function missingList(missing: readonly MissingView[]): TemplateResult {
  return html`<ul class="reasons">
    ${missing.map((one) => html`<li>${one.message}</li>`)}
  </ul>`
}

/** Nothing is here: what will be, and what brings it. */
export function empty(words: string, next: unknown = nothing): TemplateResult {
  return html`<div class="empty card">
    <p>${words}</p>
    ${next}
  </div>`
}

/** What stands in the way of a reading, in words with a way on. */
export function failure(error: unknown, retry: () => void): TemplateResult {
  if (error instanceof ServerDown) {
    return notice(
      'danger',
      html`<p>
        <strong>We cannot reach the server.</strong> We try again every minute.
        <button type="button" class="link-button" @click=${retry}>Try now</button>
      </p>`,
    )
  }
  if (error instanceof ApiError) {
    return notice(
      'danger',
      html`<p><strong>${error.message}</strong></p>
        ${error.problem.missing?.length ? missingList(error.problem.missing) : nothing}
        ${error.problem.requestId ? html`<p class="small quiet">If you ask for help, give this number: ${error.problem.requestId}</p>` : nothing}`,
    )
  }
  return notice('danger', html`<p><strong>This page has a fault of ours.</strong> Load it again; nothing you sent is lost.</p>`)
}

/** A reading in its states: bars of the final size after 400 ms, the last known facts while it is read again, or what failed. */
export function shown<T>(load: Load<T>, draw: (value: T) => unknown, bars = 6): TemplateResult {
  const problem = load.error === undefined ? nothing : failure(load.error, () => void load.run())
  if (load.value !== undefined) return html`${problem}${draw(load.value)}`
  if (load.error !== undefined) return html`${problem}`
  return html`<div class="waiting" role="status">
    <span class="hidden-visually">Checking</span>${Array.from({ length: bars }, () => html`<span class="bar"></span>`)}
  </div>`
}

/** A letter as it will be read: paragraphs parted by a blank line, `# ` a heading, `- ` a list. */
export function paper(body: string): TemplateResult[] {
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      if (block.startsWith('# ')) return html`<p class="strong">${block.slice(2)}</p>`
      const lines = block.split('\n')
      if (lines.every((line) => line.startsWith('- ')))
        return html`<ul>
          ${lines.map((line) => html`<li>${line.slice(2)}</li>`)}
        </ul>`
      return html`<p>${lines.map((line, index) => (index === 0 ? line : html`<br />${line}`))}</p>`
    })
}
