import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** The longest one test may take, in milliseconds: some start whole processes or a browser. */
const TEST_TIMEOUT_MS = 60_000

export default defineConfig({
  resolve: { alias: { '@payload-config': path.join(root, 'payload.config.ts'), '@': root } },
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/own-database.ts'],
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
    reporters: ['default'],
  },
})
