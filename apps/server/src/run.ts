import { FolderInUse } from '@cohortium/engine'
import { StoreNotShared } from '@cohortium/service'
import { ConfigError, type Config } from './config.ts'
import type { Offer } from './offer.ts'
import { start } from './start.ts'

/** A stop that takes longer is ended, in milliseconds: others end a process that does not after half a minute. */
const longest = 25_000

/** What an operator can mend, in one plain sentence; undefined for a bug. */
export function explain(error: unknown): string | undefined {
  if (error instanceof StoreNotShared)
    return `${error.message} Set COHORTIUM_BLOBS to the same on every node: file:///mnt/cohortium for a folder, s3://bucket?region=eu-central-1 for a bucket.`
  const isKnown = error instanceof ConfigError || error instanceof FolderInUse || (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  return isKnown ? (error as Error).message : undefined
}

/**
 * Starts, says where everything is, and runs until SIGINT or SIGTERM; answers the exit code once everything is closed. A second signal ends it at once.
 * @throws what `explain` knows, and bugs
 */
export async function run(config: Config, offer?: Offer, out: (line: string) => void = (line) => console.log(line)): Promise<number> {
  const began = performance.now()
  const running = await start(config, offer)
  const told = signalled() // before it is said that we are ready: whoever reads that may tell us to stop at once
  const lines = [
    `Cohortium is ready after ${((performance.now() - began) / 1000).toFixed(1)} s.`,
    `  The desk            ${running.url}/desk   (sign in as ${config.staff})`,
    ...(config.smtpUrl === undefined ? [`  Mail, not sent      ${running.url}/outbox`] : []),
    ...(running.partnerUrl === undefined ? [] : [`  A partner's page    ${running.partnerUrl}`]),
    `  The API             ${running.url}/api/docs`,
    ...(running.hasElements ? [] : ['  The elements are not built, so pages that embed them stay empty. npm start builds them.']),
    ...(config.databaseUrl === undefined ? [`  Data in ${config.data}, by PGlite: it survives a killed process, not a power cut.`] : []),
  ]
  out(lines.join('\n'))
  const error = await Promise.race([running.lost, told])
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  setTimeout(() => process.exit(1), longest).unref()
  await running.stop()
  if (error) throw error
  return 0
}

const signalled = (): Promise<undefined> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined))
  })
