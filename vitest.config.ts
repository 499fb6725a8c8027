import { defineConfig } from 'vitest/config'
import { LongestFirst } from './build/test/longest-first.ts'

const preact = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

export default defineConfig({
  oxc: preact,
  test: {
    // Half the time is waiting, for a database or a browser: three at once keep two cores busy.
    maxWorkers: process.env.VITEST_MAX_WORKERS ?? 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,build,migrations,seeds,content,ratchets,bench}/**/*.test.{ts,tsx}'],
          globalSetup: ['app/platform/database/testing/cluster.ts'],
          // Modules are read once in a worker, not once in each file: that is a third of the time.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.journey.ts'],
          globalSetup: ['journeys/support/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
