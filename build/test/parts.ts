import { provideChromium } from '../chromium.ts'
import { fails, type Outcome, passes } from './outcome.ts'
import { run } from './run.ts'
import { runProject } from './vitest.ts'

export type Part = { name: string; run: () => Promise<Outcome> }

/** A check that speaks only when something is wrong, and counts as one test. */
const check = (name: string, ...parameters: string[]): Part => ({
  name,
  run: async () => {
    const { ok, said } = await run(parameters, { show: false })
    if (!ok) console.log(said.trimEnd())
    return ok ? passes : fails(`${name}: node ${parameters.join(' ')}`)
  },
})

/** Everything that has to hold, the quickest first. */
export const parts: Part[] = [
  check('build', 'build/build.ts'),
  check('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
  check('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  check('unused', 'node_modules/knip/bin/knip.js', '--no-progress'),
  check('content', 'build/content.ts'),
  { name: 'unit', run: () => runProject('unit') },
  {
    name: 'journeys',
    run: async () => {
      try {
        provideChromium(console.log)
      } catch (error) {
        return fails(`journeys: ${(error as Error).message}`)
      }
      return runProject('journeys')
    },
  },
]
