import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** Packing and installing takes ten seconds on a machine at rest. */
export default defineConfig(
  mergeConfig(shared, { test: { include: ['{src,test}/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000 } }),
)
