import { html, type TemplateResult } from 'lit'

/** Paragraphs parted by a blank line; `# ` begins a heading, `- ` the lines of a list. Everything else is text. */
export function prose(text: string, level: 3 | 4 = 4): TemplateResult {
  const block = (part: string): TemplateResult => {
    if (part.startsWith('# ')) return html`<p class="strong" role="heading" aria-level=${level}>${part.slice(2)}</p>`
    if (part.startsWith('- '))
      return html`<ul>
        ${part.split(/\n(?=- )/).map((line) => html`<li>${line.slice(2)}</li>`)}
      </ul>`
    return html`<p>${part}</p>`
  }
  return html`<div class="prose">
    ${text
      .split(/\n\s*\n|(?<=^# .*)\n/m)
      .map((part) => part.trim())
      .filter(Boolean)
      .map(block)}
  </div>`
}
