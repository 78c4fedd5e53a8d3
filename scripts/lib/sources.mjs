import fs from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'

const skipped = new Set(['.git', '.toolchain', '.turbo', 'coverage', 'data', 'dist', 'node_modules'])

/**
 * The repository's own files. A walk, not `git ls-files`: the tests also run in a folder that was unpacked from an archive.
 *
 * @param {RegExp} wanted matched against the path from the root, with `/`
 * @returns {{ file: string, text: string }[]}
 */
export function sources(wanted, folder = '') {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sources(wanted, file)
    return entry.isFile() && wanted.test(file) ? [{ file, text: fs.readFileSync(path.join(root, file), 'utf8') }] : []
  })
}
