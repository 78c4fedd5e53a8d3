import { existsSync } from 'node:fs'
import { readConfig } from './config.ts'
import { explain, run } from './run.ts'

// Exits with 1 and one plain sentence for what an operator can mend; anything else is a bug and shows its stack.
try {
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.exit(await run(readConfig(process.env)))
} catch (error) {
  console.error(explain(error) ?? error)
  process.exit(1)
}
