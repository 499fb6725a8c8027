import { spawnSync } from 'node:child_process'
import path from 'node:path'

// The state-model test in full: so many histories of so many acts; a number that was printed before repeats a run.
const [histories = 2000, acts = 50, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
if (![histories, acts, seed].every(Number.isInteger) || histories < 1 || acts < 1) {
  console.error('Say how many histories, of how many acts, and perhaps a seed: npm run test:model -- 2000 50')
  process.exit(2)
}
const root = path.resolve(import.meta.dirname, '..')
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
console.log(`${histories} histories of ${acts} acts, from the seed ${seed}`)
// One after the other: each has the machine to itself and says at its end what it found.
for (const file of ['ratchets/model/state-model.test.ts', 'app/capabilities/caseload/histories.test.ts']) {
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', file], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      CONCORD_HISTORIES: String(histories),
      CONCORD_ACTS: String(acts),
      CONCORD_SEED: String(seed),
    },
  })
  if (status !== 0) process.exitCode = status ?? 1
}
