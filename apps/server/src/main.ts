import { existsSync } from 'node:fs'
import { FolderInUse } from '@cohortium/engine'
import { ConfigError, readConfig } from './config.ts'
import { start } from './start.ts'

/** Exits with 1 and one plain sentence for what an operator can mend; anything else is a bug and shows its stack. */
function fail(error: unknown): never {
  const isKnown = error instanceof ConfigError || error instanceof FolderInUse || (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  console.error(isKnown ? (error as Error).message : error)
  process.exit(1)
}

try {
  const began = performance.now()
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const running = await start(config)
  const lines = [
    `Cohortium is ready after ${((performance.now() - began) / 1000).toFixed(1)} s.`,
    `  The desk            ${running.url}/desk   (sign in as ${config.staff})`,
    ...(config.smtpUrl === undefined ? [`  Mail, not sent      ${running.url}/outbox`] : []),
    ...(running.partnerUrl === undefined ? [] : [`  A partner's page    ${running.partnerUrl}`]),
    `  The API             ${running.url}/api/docs`,
    ...(running.hasElements ? [] : ['  The elements are not built, so pages that embed them stay empty. npm start builds them.']),
    ...(config.databaseUrl === undefined ? [`  Data in ${config.data}, by PGlite: it survives a killed process, not a power cut.`] : []),
  ]
  console.log(lines.join('\n'))

  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    running.stop().then(() => process.exit(0), fail)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  fail(error)
}
