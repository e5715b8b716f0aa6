import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first'

const root = import.meta.dirname

/** The longest one test may take, in milliseconds: some start whole processes or a browser. */
const TEST_TIMEOUT_MS = 60_000

export default defineConfig({
  resolve: { alias: { '@payload-config': path.join(root, 'payload.config.ts'), '@': root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/measures/**'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Last and alone: what is timed here must not wait for other tests.
        extends: true,
        test: {
          name: 'measures',
          include: ['tests/measures/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/own-database.ts'],
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: TEST_TIMEOUT_MS,
    reporters: ['default'],
  },
})
