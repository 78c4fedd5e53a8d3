import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit'
import type { OverviewView, Phase, Vocabulary } from '@cohortium/program'
import { narrowLayout } from './lifecycle-narrow.ts'
import { cut, phasesIn, shortTone, thickness, wrap, type Box, type Layout, type Line, type State } from './lifecycle-parts.ts'
import { wideLayout } from './lifecycle-wide.ts'
import { partsOf, regionOf, regionTitle } from './regions.ts'

/**
 * Where everyone is: two drawings of one picture, of which the width shows one, and the same figures as a table. Parts of a lifecycle that
 * lead lives of their own, a chapter's and its members', are a picture each: drawn in one their lines would cross and mean nothing.
 */
export function lifecycle(overview: OverviewView, words: Vocabulary): TemplateResult {
  const { counts, edition } = overview
  if (counts.length === 0) return html`<p>No states yet. The picture appears with the first application.</p>`
  const phaseNames = phasesIn(words)
  const parts = partsOf(overview)
  return html`${parts.map((part) => {
      const said = describe(part.counts)
      const drawing = { ...part, phaseNames, said, tracks: part.region === '' ? edition.tracks : [] }
      const pictures = html`${draw('wide', wideLayout(part.counts, part.moves), drawing)}
      ${draw('narrow', narrowLayout(part.counts, part.moves), drawing)}`
      return part.region === ''
        ? pictures
        : html`<h3 class="life-part">${regionTitle(part.region, edition)}</h3>
            ${pictures}`
    })}
    <details class="as-table">
      <summary>See as a table</summary>
      ${table(overview, phaseNames)}
    </details>`
}

function describe(counts: readonly State[]): string {
  const total = counts.reduce((sum, state) => sum + state.count, 0)
  return `${total} applications. ${counts.map((state) => `${state.label} ${state.count}`).join(', ')}.`
}

interface Drawing {
  region: string
  counts: readonly State[]
  tracks: readonly { id: string; title: string }[]
  phaseNames: Record<Phase, string>
  said: string
}

function draw(kind: 'wide' | 'narrow', layout: Layout, { region, counts, tracks: all, phaseNames, said }: Drawing): TemplateResult {
  const most = Math.max(1, ...layout.lines.map((line) => line.count))
  const tracks = new Map(all.map((track) => [track.id, track.title]))
  const id = `life-${kind}${region && `-${region}`}`
  return html`<svg class="picture only-${kind}" viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-labelledby="${id}-t ${id}-d">
    <title id="${id}-t">Lifecycle with the number of applications in each state</title>
    <desc id="${id}-d">${said}</desc>
    ${layout.heads.map((head) => svg`<text class="t-quiet t-s" x=${head.x} y=${head.y}>${phaseNames[head.phase]}</text>`)}
    ${[...layout.lines].reverse().map((line) => drawLine(line, most))}
    ${layout.boxes.map((box) =>
      drawBox(
        box,
        counts.find((state) => state.state === box.state),
        tracks,
        kind,
      ),
    )}
    ${layout.lines.map((line) => (line.label && line.words ? svg`<text class="t-s halo" x=${line.label.x} y=${line.label.y} text-anchor=${line.label.anchor}>${line.words}</text>` : nothing))}
  </svg>`
}

function drawLine(line: Line, most: number): SVGTemplateResult {
  const [before, tip] = line.points.slice(-2)
  if (!before || !tip) return svg``
  const back: [number, number] = [tip[0] - Math.sign(tip[0] - before[0]) * 8, tip[1] - Math.sign(tip[1] - before[1]) * 8]
  const path = [...line.points.slice(0, -1), back].map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const isLevel = tip[1] === before[1]
  const head = isLevel
    ? `M${tip[0]} ${tip[1]}l${tip[0] > before[0] ? -9 : 9} -6v12z`
    : `M${tip[0]} ${tip[1]}l-6 ${tip[1] > before[1] ? -9 : 9}h12z`
  const off = line.isOffer ? 'off' : ''
  return svg`<path class="edge ${off}" d=${path} stroke-width=${thickness(line.count, most)} /><path class="tip ${off}" d=${head} />`
}

function drawBox(box: Box, state: State | undefined, tracks: Map<string, string>, kind: 'wide' | 'narrow'): SVGTemplateResult {
  if (!state) return svg``
  const { x, y, width, height } = box
  const rect = svg`<rect class="node ${box.isEnd ? 'end' : shortTone(state.tone)}" x=${x} y=${y} width=${width} height=${height} rx="8" />`
  if (box.isEnd && kind === 'narrow') {
    const words = wrap(state.label, 10)
    return svg`${rect}${words.map((line, index) => svg`<text class="t-s" x=${x + 9} y=${y + (words.length === 1 ? 28 : 20 + index * 15)}>${line}</text>`)}<text class="t-strong t-end num" x=${x + width - 9} y=${y + 28}>${state.count}</text>`
  }
  if (box.isEnd) {
    const words = wrap(state.label, Math.floor((width - 40) / 6.6))
    return svg`${rect}${words.map((line, index) => svg`<text class="t-strong" x=${x + 11} y=${y + 22 + index * 16}>${line}</text>`)}<text class="t-num t-end" x=${x + width - 11} y=${y + height - 12}>${state.count}</text>`
  }
  const byTrack = Object.entries(state.byTrack).filter(([, count]) => count > 0)
  return svg`${rect}<text class="t-strong" x=${x + 12} y=${y + 22}>${cut(state.label, Math.floor((width - 20) / 6.9))}</text>
    <text class="t-num" x=${x + 12} y=${y + 49}>${state.count}</text>
    ${tracks.size < 2 ? nothing : byTrack.map(([track, count], index) => svg`<text class="t-quiet t-s t-end" x=${x + width - 11} y=${y + height - 12 - (byTrack.length - 1 - index) * 16}>${shortTrack(tracks.get(track) ?? track, width)} ${count}</text>`)}`
}

/** The whole name of a track where it fits, its first word where it does not. */
function shortTrack(title: string, width: number): string {
  return title.length * 6.3 < width - 50 ? title : (title.split(' ')[0] ?? title)
}

function table(overview: OverviewView, phaseNames: Record<Phase, string>): TemplateResult {
  const { counts, moves, edition } = overview
  const regions = new Set(counts.map((state) => regionOf(state.state)))
  const name = ({ state, label }: State) =>
    regions.size > 1 && regionOf(state) ? `${regionTitle(regionOf(state), edition)}: ${label}` : label
  const label = new Map(counts.map((state) => [state.state, name(state)]))
  const tracks = edition.tracks.length > 1 ? edition.tracks : []
  return html`<div class="table-wrap">
      <table class="plain-table">
        <caption class="strong">
          Applications in each state
        </caption>
        <thead>
          <tr>
            <th scope="col">State</th>
            <th scope="col">Phase</th>
            ${tracks.map((track) => html`<th scope="col" class="end">${track.title}</th>`)}
            <th scope="col" class="end">All</th>
          </tr>
        </thead>
        <tbody>
          ${counts.map(
            (state) =>
              html`<tr>
                <th scope="row">${label.get(state.state)}</th>
                <td>${phaseNames[state.phase]}</td>
                ${tracks.map((track) => html`<td class="end num">${state.byTrack[track.id] ?? 0}</td>`)}
                <td class="end num">${state.count}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="table-wrap">
      <table class="plain-table">
        <caption class="strong">
          Steps taken
        </caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col" class="end">How many</th>
          </tr>
        </thead>
        <tbody>
          ${moves
            .filter((move) => move.count > 0)
            .map(
              (move) =>
                html`<tr>
                  <th scope="row">${move.title}</th>
                  <td>${label.get(move.from) ?? 'Begun'}</td>
                  <td>${label.get(move.to) ?? move.to}</td>
                  <td class="end num">${move.count}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>`
}
