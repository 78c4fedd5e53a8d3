import { html, nothing, type TemplateResult } from 'lit'
import type { ApplicationView, LogView } from '@cohortium/program'
import { inFull, inLog } from '../dates.ts'
import { roleWords, toneClass, toneIcon } from '../icons.ts'
import type { Desk } from '../page.ts'
import { empty, notice } from '../parts/bits.ts'

/** Every step, newest first: what, by whom, when, and the words that were written. */
export function drawLog(log: LogView, view: ApplicationView, desk: Desk): TemplateResult {
  const { zone } = view.edition
  if (log.entries.length === 0) return empty('No steps yet.')
  return html` ${log.verified ? html`<p class="small quiet life-note">${toneIcon('success')} The log is whole: replayed from its beginning, it gives the state shown above.</p>` : html`<div class="life-note">${notice('danger', html`<p><strong>The log does not agree with the state shown above.</strong> Decide nothing here before someone has looked into it.</p>`)}</div>`}
    <ol class="log" reversed>
      ${[...log.entries].reverse().map((entry) => {
        const [day, hour] = inLog(entry.at, zone, desk.now())
        return html`<li class=${toneClass(entry.tone)}>
          <time datetime=${entry.at} title=${inFull(entry.at, zone)}>${day}<br />${hour}</time>${toneIcon(entry.tone)}
          <div>
            <strong>${entry.title}</strong>
            <span class="quiet">by ${who(entry)}</span
            >${entry.label ? html`<br /><span class="small quiet">${entry.label}</span>` : nothing}
            ${entry.texts.map(
              (text) =>
                html`<div class="said">
                  <span class="small quiet">${text.title}</span>
                  <p class="words">${text.text ?? html`<span class="quiet">Erased on request.</span>`}</p>
                </div>`,
            )}
          </div>
        </li>`
      })}
    </ol>`
}

function who(entry: LogView['entries'][number]): string {
  return entry.by && entry.by !== entry.role ? entry.by.replace(/^The /, 'the ') : roleWords[entry.role]
}
