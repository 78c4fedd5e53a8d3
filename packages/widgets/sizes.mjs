// What a partner's visitors download, against what we promised. Run after the build.
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'

/**
 * kB, brotli: everything an element needs, styles and all. `promised` is where we want to be, from a prototype with one form and no
 * tracks, conflicts, letters or tasks. `ceiling` is what the whole elements weigh (22 Nov 2026). Where it goes: Lit 5.1, styles of the look
 * 2.9, checker and conditions 1.7, words 1.8, the rest ours. Raised once, when one program became five: `apply` by 1.1 (who applies and within
 * what, one way in or several, places and times that are not counted or not set), `status` by 2.8 (projects, saved as they are typed 1.3,
 * repeated groups 1.0, a calendar whose months may be unknown or many). Tried and not worth it: mangled properties (more bytes, not fewer),
 * esbuild in place of oxc (0.5 more), no white space between tags (0.05 less). An own base class in place of LitElement would take 1.9 off each.
 */
const budgets = {
  apply: { promised: 15, ceiling: 23.9 },
  status: { promised: 9, ceiling: 20.1 },
}

let isOver = false
for (const [name, { promised, ceiling }] of Object.entries(budgets)) {
  const size = brotliCompressSync(await readFile(new URL(`./dist/${name}.js`, import.meta.url))).length / 1000
  console.log(`${name.padEnd(8)}${size.toFixed(2).padStart(6)} kB   ceiling ${ceiling}   promised ${promised}`)
  if (size <= ceiling) continue
  isOver = true
  console.error(
    `${name}.js is ${Math.ceil((size - ceiling) * 1000)} bytes over its ceiling. Look at what came in last: a word used once, a style written twice\n` +
      'or a helper of a library is usually enough. If it is worth its bytes, raise the ceiling in sizes.mjs and say there why.',
  )
}
process.exitCode = isOver ? 1 : 0
