import fs from 'node:fs'
import os from 'node:os'
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

/** Folders that this process holds: in a container every start is process 1, and must not take its killed predecessor for itself. */
const held = new Set<string>()

const isHeld = (file: string, { pid, machine }: Holder): boolean =>
  machine === os.hostname() ? (pid === process.pid ? held.has(file) : isAlive(pid)) : true

interface Holder {
  pid: number
  machine: string
}

function holderOf(file: string): Holder {
  const [pid, machine = os.hostname()] = fs.readFileSync(file, 'utf8').trim().split(' ')
  return { pid: Number(pid), machine }
}

/**
 * Takes our own lock on a PGlite folder; upstream takes none. Never stolen from a living process; one left by a dead process of this machine is.
 * Of another machine, or another container on the same volume, we cannot know whether it lives: then the folder is refused, and a person decides.
 * Returns what releases it.
 * @throws {FolderInUse} with the holder's process id and machine.
 */
export function lockFolder(folder: string): () => void {
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(fs.realpathSync(folder), 'cohortium.pid')
  for (;;) {
    try {
      fs.writeFileSync(file, `${process.pid} ${os.hostname()}`, { flag: 'wx' })
      held.add(file)
      return () => {
        held.delete(file)
        fs.rmSync(file, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = holderOf(file)
    if (isHeld(file, holder)) throw new FolderInUse(folder, holder.pid, holder.machine === os.hostname() ? undefined : holder.machine)
    // Two processes that both find a dead holder must not both remove: only one rename of it succeeds.
    const stale = `${file}.${process.pid}.stale`
    try {
      fs.renameSync(file, stale)
      if (holderOf(stale).pid !== holder.pid) fs.linkSync(stale, file)
      fs.rmSync(stale, { force: true })
    } catch (error) {
      if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
}
