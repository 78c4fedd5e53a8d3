/** `npm run bench engine`: how fast it is beside what else could do the work, on this machine, in one run. Results stay in bench/results/. */
import { startPostgres } from './postgres.mjs'

const known = { engine: () => import('../bench/engine/run.ts') }
const [name = '', ...options] = process.argv.slice(2)
if (!Object.hasOwn(known, name)) {
  console.error(`npm run bench <name> [-- options]; there are: ${Object.keys(known).join(', ')}`)
  process.exit(1)
}
const { run } = await known[name]()
await run(options, startPostgres)
