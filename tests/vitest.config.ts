import { defineConfig } from 'vitest/config'
import { shared } from '../vitest.shared.ts'

/** `journey/` drives a real server and Chromium, one at a time; `house/` tests our own checks. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['**/*.test.ts'],
    globalSetup: ['./postgres-setup.mjs'],
    bail: 1,
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
