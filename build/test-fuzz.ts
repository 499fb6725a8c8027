import { spawnSync } from 'node:child_process'
import path from 'node:path'

// Requests and resources by chance, as many as asked for; a seed and a case that were printed before repeat it.
const [cases = 100_000, seed = Date.now() % 1_000_000, first = 0] = process.argv.slice(2).map(Number)
if (![cases, seed, first].every(Number.isInteger) || cases < 1) {
  console.error('Say how many, and perhaps a seed and the first case: npm run test:fuzz -- 100000 6 0')
  process.exit(2)
}
const root = path.resolve(import.meta.dirname, '..')
console.log(`${cases} cases, from the seed ${seed}`)
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'unit', 'ratchets/fuzz/fuzz.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CONCORD_FUZZ: String(cases),
      CONCORD_SEED: String(seed),
      CONCORD_FIRST: String(first),
    },
  },
)
process.exitCode = status ?? 1
