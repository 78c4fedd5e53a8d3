import { root } from './root.mjs'
import { run, tool } from './run.mjs'

const logs = ['--output-logs=errors-only', '--log-prefix=none']

/** Builds what browsers get, the elements and the desk, or takes it from turbo's cache. Answers the exit code. */
export async function bundle() {
  const { code } = await run(tool('turbo'), ['run', 'bundle', ...logs], { cwd: root, quiet: true })
  return code
}
