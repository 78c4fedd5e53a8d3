/** A developer's folder outside the repository, with our packages as they are published. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockfileFor, type Packed } from './lockfile.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
export const tsc = path.join(root, 'node_modules', '.bin', 'tsc')

export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs a command to its end. What npm and vitest put into the environment is no developer's. */
export function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = clean()): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 64_000_000, shell: process.platform === 'win32' }, (error, out, err) =>
      resolve({
        code: error ? (typeof error.code === 'number' ? error.code : 1) : 0,
        out,
        err: err + (error && out === '' && err === '' ? error.message : ''),
      }),
    )
  })
}

export const clean = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_OPTIONS|NODE_ENV|TEST|DATABASE_URL|COHORTIUM)/i.test(name)),
  )

async function must(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, out, err } = await run(command, args, cwd)
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${`${out}${err}`.slice(0, 3000)}`)
  return out
}

/**
 * Builds and packs our packages, copies `example` into `folder` and installs it there, from pnpm's store alone. Answers where it lies.
 * The packages of others must have been installed in this repository before; nothing is fetched.
 */
export async function installed(example: string, folder: string): Promise<string> {
  await must(tsc, ['-b', 'packages/cli'], root)
  const tarballs = path.join(folder, 'tarballs')
  mkdirSync(tarballs, { recursive: true })
  await must('pnpm', ['-r', '--filter', '{packages/cli}...', 'pack', '--pack-destination', tarballs], root)

  const own = path.join(folder, path.basename(example))
  cpSync(path.join(root, example), own, { recursive: true, filter: (file) => !file.includes('node_modules') })
  const packed = packedIn(tarballs)
  const manifest = JSON.parse(readFileSync(path.join(own, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  for (const { name, tarball } of packed) if (manifest.dependencies[name] !== undefined) manifest.dependencies[name] = `file:${tarball}`
  writeFileSync(path.join(own, 'package.json'), JSON.stringify(manifest, null, 2))
  writeFileSync(path.join(own, 'pnpm-workspace.yaml'), 'packages: []\npmOnFail: ignore\nallowBuilds:\n  esbuild: false\n')
  writeFileSync(
    path.join(own, 'pnpm-lock.yaml'),
    lockfileFor(readFileSync(path.join(root, 'pnpm-lock.yaml'), 'utf8'), packed, manifest.dependencies, own),
  )
  await must('pnpm', ['install', '--offline', '--frozen-lockfile', '--ignore-scripts'], own)
  return own
}

interface Manifest {
  name: string
  version: string
  bin?: object
}

function packedIn(tarballs: string): Packed[] {
  const there = readdirSync(tarballs)
  return ['packages', 'apps'].flatMap((kind) =>
    readdirSync(path.join(root, kind)).flatMap((folder) => {
      const { name, version, bin } = JSON.parse(readFileSync(path.join(root, kind, folder, 'package.json'), 'utf8')) as Manifest
      const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`
      return there.includes(file)
        ? [{ name, version, hasBin: bin !== undefined, folder: `${kind}/${folder}`, tarball: `../tarballs/${file}` }]
        : []
    }),
  )
}
