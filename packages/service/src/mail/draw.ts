/** A letter's format, drawn: paragraphs parted by a blank line, `# ` begins a heading, `- ` an item of a list. Everything else is text. */

type Block = { kind: 'heading' | 'paragraph'; text: string } | { kind: 'list'; items: string[] }

/** The blocks of a letter, in order. `\# ` and `\- ` at the start of a line are text. */
function blocksOf(body: string): Block[] {
  return body
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n+/)
    .flatMap((part) => partBlocks(part.split('\n')))
}

function partBlocks(lines: string[]): Block[] {
  const blocks: Block[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.startsWith('# ')) blocks.push({ kind: 'heading', text: line.slice(2) })
    else if (line.startsWith('- ')) {
      if (last?.kind === 'list') last.items.push(unmark(line.slice(2)))
      else blocks.push({ kind: 'list', items: [unmark(line.slice(2))] })
    } else if (line.trim()) {
      if (last?.kind === 'paragraph') last.text += `\n${unmark(line)}`
      else blocks.push({ kind: 'paragraph', text: unmark(line) })
    }
  }
  return blocks
}

/** What stands in a plain-text mail. */
export function drawText(body: string): string {
  return blocksOf(body)
    .map((block) =>
      block.kind === 'list'
        ? block.items.map((item) => `- ${item}`).join('\n')
        : block.kind === 'heading'
          ? `${block.text}\n${'-'.repeat(Math.min(block.text.length, 60))}`
          : block.text,
    )
    .join('\n\n')
}

/** The same as HTML, every character of it escaped; addresses under `origin` become links. No attribute but `href`. */
export function drawHtml(body: string, origin: string): string {
  const inline = (text: string): string => linked(escapeHtml(text), escapeHtml(origin)).replaceAll('\n', '<br>')
  return blocksOf(body)
    .map((block) => {
      if (block.kind === 'heading') return `<h2>${inline(block.text)}</h2>`
      if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`
      return `<p>${inline(block.text)}</p>`
    })
    .join('\n')
}

/** A whole HTML mail around `drawHtml`: quiet, readable in any client, nothing fetched from anywhere. */
export function drawMail(subject: string, body: string, origin: string, foot: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title>
<style>body{font:17px/1.55 Georgia,'Times New Roman',serif;max-width:34em;margin:2em auto;padding:0 1em}h2{font-size:1.2em;margin:1.6em 0 .4em}footer{margin-top:2.5em;font:14px/1.45 system-ui,sans-serif;opacity:.75}</style>
</head><body>
${drawHtml(body, origin)}
<footer>${escapeHtml(foot)}</footer>
</body></html>`
}

/** Text that may stand between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

/** Stands in a body for the reader's personal link; a token is made for it when the mail goes out and is kept nowhere in clear. */
export const linkMark = '[[link]]'

/**
 * What somebody typed is not where a link belongs: a chapter named `https://elsewhere.example/[[link]]` would have its members' tokens in an
 * address of its own.
 */
const unlinked = (value: string): string => value.replace(/\[+link\]+/g, '[link]')

/** A value of a person's on one line: a name cannot begin a heading, nor a second header in a mail, nor hold a personal link. */
export function oneLine(value: string): string {
  return unlinked(value.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim())
}

/** A longer text of a person's: lists stay lists, a heading stays what was typed. */
export function plainLines(value: string): string {
  return unlinked(value).replace(/^# /gm, '\\# ')
}

const unmark = (line: string): string => line.replace(/^\\([#-] )/, '$1')

function linked(escaped: string, origin: string): string {
  const address = new RegExp(`${origin.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?:/[\\w\\-./~#%?=&;]*[\\w\\-/~#=])?`, 'g')
  return escaped.replace(address, (url) => `<a href="${url}">${url}</a>`)
}
