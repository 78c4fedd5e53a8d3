import { FolderInUse } from '@cohortium/engine'
import { ConfigError, type Config } from './config.ts'
import type { Offer } from './offer.ts'
import { start } from './start.ts'

/** What an operator can mend, in one plain sentence; undefined for a bug. */
export function explain(error: unknown): string | undefined {
  const isKnown = error instanceof ConfigError || error instanceof FolderInUse || (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  return isKnown ? (error as Error).message : undefined
}

/**
 * Starts, says where everything is, and runs until SIGINT or SIGTERM; answers the exit code once everything is closed.
 * @throws what `explain` knows, and bugs
 */
export async function run(config: Config, offer?: Offer, out: (line: string) => void = (line) => console.log(line)): Promise<number> {
  const began = performance.now()
  const running = await start(config, offer)
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
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await running.stop()
  return 0
}
