import { defineConfig } from 'vitest/config'

/** The tests of what is mutated: no database, no browser. */
export default defineConfig({
  test: {
    include: ['app/capabilities/measures/**/*.test.ts', 'app/platform/pure/check-digits.test.ts'],
  },
})
