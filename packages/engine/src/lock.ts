import fs from 'node:fs'
import path from 'node:path'
import { FolderInUse } from './errors.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes our own lock on a PGlite folder; upstream takes none. Never stolen from a living process; one left by a dead process is.
 * Returns what releases it.
 * @throws {FolderInUse} with the holder's process id.
 */
export function lockFolder(folder: string): () => void {
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'cohortium.pid')
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = Number(fs.readFileSync(file, 'utf8'))
    if (pid > 0 && isAlive(pid)) throw new FolderInUse(folder, pid)
    // Two processes that both find a dead holder must not both remove: only one rename of it succeeds.
    const stale = `${file}.${process.pid}.stale`
    try {
      fs.renameSync(file, stale)
      if (Number(fs.readFileSync(stale, 'utf8')) !== pid) fs.linkSync(stale, file)
      fs.rmSync(stale, { force: true })
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
}
