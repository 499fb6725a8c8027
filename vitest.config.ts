import { defineConfig } from 'vitest/config'
import { LongestFirst } from './build/test/longest-first.ts'

const preact = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

export default defineConfig({
  oxc: preact,
  test: {
    // Each worker keeps pools to a database or drives a browser; more workers than cores only wait for one another.
    maxWorkers: process.env.VITEST_MAX_WORKERS ?? 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,build,migrations,seeds,content,ratchets,bench}/**/*.test.{ts,tsx}'],
          globalSetup: ['app/platform/database/testing/cluster.ts', 'build/testing.ts'],
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
