// What a partner's visitors download, against what we promised. Run after the build.
import { readFile } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'

/** kB, brotli: everything an element needs, styles and all. */
const budgets = { apply: 15, status: 9 }

let isOver = false
for (const [name, budget] of Object.entries(budgets)) {
  const size = brotliCompressSync(await readFile(new URL(`./dist/${name}.js`, import.meta.url))).length / 1000
  console.log(`${name.padEnd(8)}${size.toFixed(2).padStart(6)} kB of ${budget} kB`)
  if (size <= budget) continue
  isOver = true
  console.error(
    `${name}.js is ${Math.round((size - budget) * 1000)} bytes over its budget. Look at what came in last: a word used once, a style\nwritten twice or a helper of a library is usually enough. If it is worth its bytes, raise the budget in sizes.mjs and say why.`,
  )
}
process.exitCode = isOver ? 1 : 0
