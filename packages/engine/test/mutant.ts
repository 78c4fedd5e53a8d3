/** A deliberately broken build: the engine's sources with one guard taken out, so that a race test shows it can fail. */
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export type EngineModule = typeof import('../src/index.ts') & { internals: Internals }
/** Doors of the inside that only tests of an interleaving need. */
export interface Internals {
  commit: typeof import('../src/commit.ts').commit
  readForStep: typeof import('../src/read.ts').readForStep
  step: typeof import('../src/step.ts')
}

const root = path.resolve(import.meta.dirname, '..')

async function load(folder: string): Promise<EngineModule> {
  const module = async (name: string): Promise<unknown> => import(/* @vite-ignore */ pathToFileURL(path.join(folder, `${name}.ts`)).href)
  const [index, commit, read, step] = (await Promise.all(['index', 'commit', 'read', 'step'].map(module))) as [
    EngineModule,
    Internals,
    Internals,
    Internals['step'],
  ]
  return { ...index, internals: { commit: commit.commit, readForStep: read.readForStep, step } }
}

/** The engine as it is. */
export const sound = (): Promise<EngineModule> => load(path.join(root, 'src'))

/** The engine with `guard` replaced in one of its files. Throws when the guard is no longer there, so that a control cannot go stale in silence. */
export async function mutant(name: string, file: string, guard: string, without: string): Promise<EngineModule> {
  const folder = path.join(root, '.mutants', name)
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  for (const source of fs.readdirSync(path.join(root, 'src')).filter((each) => !each.includes('.test.')))
    fs.copyFileSync(path.join(root, 'src', source), path.join(folder, source))
  const text = fs.readFileSync(path.join(folder, file), 'utf8')
  if (!text.includes(guard)) throw new Error(`${file} no longer says: ${guard}`)
  fs.writeFileSync(path.join(folder, file), text.replace(guard, without))
  return load(folder)
}
