import { html, nothing, svg, type TemplateResult } from 'lit'
import type { DatasetView } from '@cohortium/program'
import { locale } from '../dates.ts'

const round = (value: number): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)

/**
 * A bar for each term: a table whose cells hold the bars, so that what is drawn and what is read out are one thing. Figures that were made
 * up say so within the picture: a mark, hatched bars, and the note below them, inside the same frame.
 */
export function bars(data: DatasetView, foot: unknown = nothing): TemplateResult {
  const most = scaleOf(data)
  const unit = data.unit === '%' ? '%' : ` ${data.unit}`
  return html`<figure class="chart ${data.isIllustrative ? 'illustrative' : ''}" aria-labelledby="chart-${data.name}">
    <div class="chart-head">
      <h3 id="chart-${data.name}">${data.title}</h3>
      ${data.isIllustrative ? html`<p class="chart-mark">${hatch(data.name)}Illustrative</p>` : nothing}
    </div>
    <table class="bars" role="table">
      <caption>
        ${data.measure}${data.isIllustrative ? html`<span class="hidden-visually">. Illustrative: these figures were made up.</span>` : nothing}
      </caption>
      <thead class="hidden-visually" role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">Group</th>
          <th scope="col" role="columnheader">Value</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${data.bars.map(
          ({ title, value }) =>
            html`<tr role="row">
              <th scope="row" role="rowheader">${title}</th>
              <td role="cell">
                <svg class="bar-line" height="18" aria-hidden="true">
                  <rect class="bar-ground" width="100%" height="18" rx="3" />
                  ${
                    value > 0
                      ? svg`<rect class="bar-fill" width="${(100 * value) / most}%" height="18" rx="3" /><rect width="${(100 * value) / most}%" height="18" rx="3" fill=${data.isIllustrative ? `url(#hatch-${data.name})` : 'none'} />`
                      : nothing
                  }</svg
                ><span class="bar-value num">${round(value)}${unit}</span>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <figcaption>${data.isIllustrative ? html`<strong>Illustrative.</strong> ` : nothing}${data.note}</figcaption>
    ${foot}
  </figure>`
}

/** Shares are drawn against the whole, so that a small one looks small; counts against the largest. */
export function scaleOf({ unit, bars: all }: Pick<DatasetView, 'unit' | 'bars'>): number {
  const largest = Math.max(1, ...all.map(({ value }) => value))
  return unit === '%' ? Math.max(100, largest) : largest
}

/** The pattern that lies over made-up bars, and a sample of it beside the word. */
function hatch(name: string): TemplateResult {
  return html`<svg class="hatch" viewBox="0 0 14 14" aria-hidden="true">
    <defs>
      <pattern id="hatch-${name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-line" width="2.5" height="6" />
      </pattern>
    </defs>
    <rect class="bar-fill" width="14" height="14" rx="2" />
    <rect width="14" height="14" rx="2" fill="url(#hatch-${name})" />
  </svg>`
}
