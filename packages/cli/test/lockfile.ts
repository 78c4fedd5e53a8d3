import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A package of ours, packed. */
export interface Packed {
  name: string
  version: string
  /** Its folder in the repository, as pnpm-lock.yaml names it: `packages/program`. */
  folder: string
  hasBin: boolean
  /** The tarball, relative to where it is installed. */
  tarball: string
}

/**
 * A lockfile by which pnpm installs packed packages from its store alone. What they need of others stands in the repository's own lockfile, word
 * for word; without one, pnpm would ask the registry which versions there are, and a clone that was only installed has no such answers kept.
 */
export function lockfileFor(locked: string, packed: readonly Packed[], wanted: Record<string, string>, at: string): string {
  const ref = (name: string): string => {
    const one = packed.find((other) => other.name === name)
    if (!one) throw new Error(`${name} is not packed`)
    return `file:${one.tarball}`
  }
  const [head = '', rest = ''] = locked.split(/^packages:\n/m)
  const [packages = '', snapshots = ''] = rest.split(/^snapshots:\n/m)
  const settings = head.slice(0, head.indexOf('importers:'))
  const importer = Object.entries(wanted).map(([name, specifier]) => {
    const version = specifier.startsWith('file:') ? ref(name) : specifier
    return `      '${name}':\n        specifier: ${specifier}\n        version: ${version}\n`
  })
  const ours = packed.map(({ name, version, hasBin, tarball }) => {
    const integrity = createHash('sha512')
      .update(readFileSync(path.resolve(at, tarball)))
      .digest('base64')
    return `  '${name}@file:${tarball}':\n    resolution: {integrity: sha512-${integrity}, tarball: file:${tarball}}\n    version: ${version}\n${hasBin ? '    hasBin: true\n' : ''}`
  })
  const needs = packed.map(({ name, folder, tarball }) => {
    const all = dependenciesOf(head, folder).map(
      ([other, version]) => `      '${other}': ${version.startsWith('link:') ? ref(other) : version}\n`,
    )
    return `  '${name}@file:${tarball}':${all.length > 0 ? `\n    dependencies:\n${all.join('')}` : ' {}\n'}`
  })
  return `${settings}importers:\n\n  .:\n    dependencies:\n${importer.join('')}\npackages:\n\n${ours.join('\n')}${packages}snapshots:\n\n${needs.join('\n')}${snapshots}`
}

/** Names and versions that a folder of the workspace depends on; what it needs for its own tests is left out. */
function dependenciesOf(importers: string, folder: string): [string, string][] {
  const block = new RegExp(`^  ${folder}:\\n((?:    .*\\n|\\n)*)`, 'm').exec(importers)?.[1] ?? ''
  const dependencies = /^    dependencies:\n((?: {6}.*\n)*)/m.exec(block)?.[1] ?? ''
  return [...dependencies.matchAll(/^ {6}'?([^\s']+)'?:\n {8}specifier: .*\n {8}version: (.*)$/gm)].map(([, name = '', version = '']) => [
    name,
    version,
  ])
}
