import path from 'node:path'
import type { ViteUserConfig } from 'vitest/config'

const counts = process.env.COHORTIUM_COUNTS
const name = process.cwd().split(path.sep).slice(-2).join('-')

/** Tests run the packages' sources, never a build: a stale dist can hide a bug. */
export const shared: ViteUserConfig = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // scripts/test.mjs adds up what every package counted.
    reporters: counts ? ['default', ['json', { outputFile: path.join(counts, `${name}.json`) }]] : ['default'],
  },
}
