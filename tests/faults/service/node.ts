/**
 * The server as it is started, with edits to its sources on their way in: a broken build, or the next one, without a copy of the house.
 * Arguments: the edits as JSON (files by the end of their path), and which further version of the program it runs beside the first.
 */
import { registerHooks } from 'node:module'
import type { Program } from '@cohortium/program'
import type { Edit } from '../builds.ts'

const edits = JSON.parse(process.argv[2]!) as Edit[]
const later = process.argv[3]
registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    const mine = edits.filter(({ file }) => url.endsWith(file))
    if (mine.length === 0) return loaded
    let source = loaded.source instanceof Uint8Array ? new TextDecoder().decode(loaded.source) : String(loaded.source)
    for (const { file, guard, instead } of mine) {
      if (!source.includes(guard)) throw new Error(`${file} no longer says: ${guard}`)
      source = source.replace(guard, () => instead)
    }
    return { ...loaded, source }
  },
})

const { readConfig, run } = await import('../../../apps/server/src/index.ts')
const { pursuingEquity } = await import('../../../packages/programs/src/index.ts')
const programs: Program[] = [pursuingEquity]
if (later !== undefined) {
  const file = new URL(`../../../packages/programs/src/pursuing-equity/program.ts?${later}`, import.meta.url).href
  programs.push(((await import(file)) as { pursuingEquity: Program }).pursuingEquity)
}
process.exit(await run(readConfig(process.env), { programs, editions: [] }))
