import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { findBrowser } from '../../scripts/browser.mjs'
import { countReporter } from '../../scripts/lib/counts.mjs'

const launchOptions = await findBrowser()

export default {
  files: 'src/**/*.wtr.ts',
  rootDir: fileURLToPath(new URL('../../', import.meta.url)),
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  concurrency: 1,
  testFramework: { config: { timeout: 20_000 } },
  testsFinishTimeout: 120_000,
  browserStartTimeout: 60_000,
  filterBrowserLogs: (log) => !String(log.args?.[0]).includes('Lit is in dev mode'),
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) })],
  reporters: [defaultReporter(), countReporter('packages-widgets')],
  browsers: [chromeLauncher({ launchOptions })],
}
