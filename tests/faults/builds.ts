/** Builds of the engine for nodes to run: as it is, or deliberately broken. */
import fs from 'node:fs'
import path from 'node:path'

const engine = path.resolve(import.meta.dirname, '../../packages/engine')

/** In a file of the engine, one text in place of another. */
export interface Edit {
  file: string
  guard: string
  instead: string
}

export const edit = (file: string, guard: string, instead: string): Edit => ({ file, guard, instead })

/** So that a run need not wait a minute for a lease, nor seconds between attempts. */
export const HURRIED = { lease: 1500, firstWait: 50 }

/** The folder of a copy of the engine's sources with these edits, which stays as it is while somebody works on the sources. Throws when a guard is no longer there, so that a control cannot go stale in silence. */
export function build(name: string, edits: readonly Edit[]): string {
  const sources = path.join(engine, 'src')
  const folder = path.join(engine, '.mutants', `faults-${name}-${process.pid}`)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  for (const source of fs.readdirSync(sources).filter((each) => !each.includes('.test.')))
    fs.copyFileSync(path.join(sources, source), path.join(folder, source))
  for (const { file, guard, instead } of edits) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8')
    if (!text.includes(guard)) throw new Error(`${file} no longer says: ${guard}`)
    fs.writeFileSync(
      path.join(folder, file),
      text.replace(guard, () => instead),
    )
  }
  return folder
}
