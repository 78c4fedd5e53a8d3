/** A table of Markdown. A cell may be a list: its entries stand one below the other. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const cell = (content) =>
  [content]
    .flat()
    .map((one) => String(one).replaceAll('|', '\\|').replaceAll('\n', ' '))
    .join('<br>')

/** A heading over something, or nothing where there is nothing. */
export const section = (heading, content) => (content ? `${heading}\n\n${content}` : '')
export const join = (...parts) => parts.filter(Boolean).join('\n\n')
