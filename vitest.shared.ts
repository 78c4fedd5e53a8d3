import type { ViteUserConfig } from 'vitest/config'

/** Tests run the packages' sources, never a build: a stale dist can hide a bug. */
export const shared: ViteUserConfig = {
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
}
