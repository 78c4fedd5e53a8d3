import { table } from './markdown.mjs'

/** The README with its table of settings drawn anew: a row for each paragraph of the example. */
export function withSettings(readme, example) {
  const rows = example.split('\n\n').flatMap((paragraph) => {
    const lines = paragraph.split('\n').filter(Boolean)
    const settings = lines.flatMap((line) => /^(?:# )?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3).join('=') ?? [])
    const words = lines.filter((line) => /^# (?![A-Z_]+=)/.test(line)).map((line) => line.slice(2))
    return settings.length > 0 ? [[settings.map((setting) => `\`${setting}\``), words.join(' ')]] : []
  })
  return readme.replace(
    /(<!-- settings[^>]*-->)[\s\S]*?(<!-- end of settings -->)/,
    `$1\n\n${table(['Setting', 'What it does'], rows)}\n\n$2`,
  )
}
