import { diagram, outcomesTable, picture, type Phase, type PictureMove, type Program } from '@cohortium/program'
import { BOX, drawingOf, type Box, type Line } from './drawing.ts'

/** A page with the picture of a lifecycle: drawn, and again as a list, for who does not see it. No script, nothing loaded but its style. */
export function page(program: Program): string {
  const { title, id, version, summary } = program.facts
  const whole = picture(program)
  const label = new Map(whole.states.map((state) => [state.id, state.label]))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}: lifecycle</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${escapeHtml(id)}@${version}</p>
<p>${escapeHtml(summary)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Picture of the lifecycle">
${draw(program)}
</div>
<h2>States and moves</h2>
<dl>
${whole.states
  .map((state) => {
    const leave = whole.moves.filter(({ from }) => from === state.id)
    const moves = leave.map((move) => `<li>${moveText(move)} → ${escapeHtml(label.get(move.to) ?? move.to)}</li>`).join('')
    return `<dt>${escapeHtml(state.label)} <code>${escapeHtml(state.id)}</code></dt><dd>${moves ? `<ul>${moves}</ul>` : state.isEnded ? 'An end.' : ''}</dd>`
  })
  .join('\n')}
</dl>
<h2>Every way it can end</h2>
<pre>${escapeHtml(outcomesTable(program))}</pre>
<details><summary>The same as a Mermaid diagram</summary><pre>${escapeHtml(diagram(program))}</pre></details>
</main>
</body>
</html>
`
}

const PHASE_NAMES: Record<Phase, string> = {
  applying: 'Applying',
  withUs: 'With the host',
  withThem: 'With the applicant',
  inProgram: 'In the program',
  ended: 'Ended',
}

function draw(program: Program): string {
  const { width, height, columns, boxes, lines } = drawingOf(picture(program))
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="life">
<title id="life">Lifecycle of ${escapeHtml(program.facts.title)}; the same stands below as a list</title>
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${columns.map(({ phase, x }) => `<text class="phase" x="${x}" y="32">${PHASE_NAMES[phase]}</text>`).join('\n')}
${lines.map(drawLine).join('\n')}
${boxes.map(drawBox).join('\n')}
${lines.map(drawLabel).filter(Boolean).join('\n')}
</svg>`
}

const drawLine = ({ path, moves, from }: Line): string => {
  const kind = from.isEnded ? ' again' : moves.every((move) => move.kind === 'timer') ? ' clock' : ''
  return `<path class="line${kind}" d="${path}" marker-end="url(#tip)"><title>${moves.map(moveText).join(', ')}</title></path>`
}

const drawLabel = ({ label, moves }: Line): string => {
  const titles = moves.flatMap(({ title }) => title || [])
  return label && titles.length > 0
    ? `<text class="move" x="${label.x}" y="${label.y}">${escapeHtml(cut(titles.join(', '), 24))}</text>`
    : ''
}

const drawBox = ({ x, y, label, tone, isEnded, id, by }: Box): string => {
  const middle = x + BOX.width / 2
  const words = `<text x="${middle}" y="${y + BOX.height / 2 + (by ? -2 : 5)}">${escapeHtml(cut(label, 23))}</text>`
  const ways = by && `<text class="by" x="${middle}" y="${y + BOX.height / 2 + 15}">${escapeHtml(cut(by, 30))}</text>`
  const rect = `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="8"/>`
  return `<g class="state ${isEnded ? 'end' : tone}">${rect}${words}${ways}<title>${escapeHtml(`${label} (${id})`)}</title></g>`
}

const moveText = ({ title, by, kind }: PictureMove): string =>
  kind === 'always' ? 'goes on by itself' : `${escapeHtml(title)} (${kind === 'timer' ? 'clock' : by.join(', ')})`

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const styles = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 90rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0; } h2 { margin-top: 2rem; }
.quiet, code { color: light-dark(#5a6472, #a6b0bd); } code { font-size: 0.85em; }
.scroll { overflow-x: auto; border: 1px solid light-dark(#d5dae1, #3a424d); border-radius: 8px; }
pre { overflow-x: auto; padding: 1rem; background: light-dark(#f4f6f8, #1d2229); border-radius: 8px; }
dt { font-weight: 600; margin-top: 0.75rem; } dd { margin-left: 1rem; } ul { margin: 0; padding-left: 1.1rem; }
svg text { font: 13px system-ui, sans-serif; fill: light-dark(#1b2027, #e8ecf1); }
svg .state text { text-anchor: middle; font-weight: 600; } svg .state .by { font-size: 11px; font-weight: 400; }
svg .phase { fill: light-dark(#5a6472, #a6b0bd); }
svg .move { font-size: 11.5px; text-anchor: middle; paint-order: stroke; stroke: light-dark(#fff, #121212); stroke-width: 4px; }
svg .line { fill: none; stroke: light-dark(#8a95a3, #7d8895); stroke-width: 1.4; } svg .clock { stroke-dasharray: 4 4; } svg .again { stroke-dasharray: 1 4; opacity: 0.6; }
svg marker path { fill: light-dark(#8a95a3, #7d8895); }
svg rect { fill: light-dark(#fff, #1d2229); stroke: light-dark(#8a95a3, #7d8895); stroke-width: 1.5; }
svg .info rect { stroke: light-dark(#2d6cb5, #7db1ee); } svg .attention rect { stroke: light-dark(#a86400, #e8b25c); }
svg .offer rect { stroke: light-dark(#6a4bb0, #b79df2); } svg .success rect { stroke: light-dark(#26754a, #6cc795); }
svg .danger rect { stroke: light-dark(#b3362b, #f08d83); } svg .end rect { stroke-dasharray: 2 3; }
`
