import { defineConfig } from 'vitest/config'

const preact = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

export default defineConfig({
  oxc: preact,
  test: {
    // Each worker keeps pools to a database; more workers than cores only wait for one another.
    maxWorkers: process.env.VITEST_MAX_WORKERS ?? 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,build,migrations,seeds,content,ratchets,bench}/**/*.test.{ts,tsx}'],
          globalSetup: ['app/platform/database/testing/cluster.ts'],
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
          // Two at a time are hardly faster on two cores, and their browsers keep each other waiting.
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
