import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longest-first'

const root = import.meta.dirname

/** The longest one test may take, in milliseconds: some start whole processes or a browser. */
const TEST_TIMEOUT_MS = 60_000

/** What is timed, and so must not wait for other tests. */
const TIMED = ['tests/measures/lighthouse.test.ts', 'tests/measures/speed.test.ts']

export default defineConfig({
  resolve: { alias: { '@payload-config': path.join(root, 'payload.config.ts'), '@': root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/**/*.test.ts'],
          exclude: TIMED,
          // One more than a small machine has processors: what waits for a browser or a process leaves one idle.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Last and alone: what is timed here must not wait for other tests.
        extends: true,
        test: {
          name: 'measures',
          include: TIMED,
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
