import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

export default defineConfig(mergeConfig(shared, { test: { globalSetup: ['../../tests/postgres-setup.mjs'] } }))
