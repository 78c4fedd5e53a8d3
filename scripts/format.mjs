/** `npm run format`: writes every file as `npm test` wants it. */
import { root } from './lib/root.mjs'
import { run, tool } from './lib/run.mjs'

const fixed = await run(tool('oxlint'), ['--type-aware', '--fix', '--quiet'], { cwd: root })
const formatted = await run(tool('oxfmt'), [], { cwd: root })
process.exit(fixed.code || formatted.code)
