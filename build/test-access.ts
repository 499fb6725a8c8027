import { spawnSync } from 'node:child_process'
import path from 'node:path'

const histories = Number(process.argv[2] ?? 2000)
if (!Number.isInteger(histories) || histories < 1) {
  console.error('Say how many histories, such as: npm run test:access -- 2000')
  process.exit(2)
}
const root = path.resolve(import.meta.dirname, '..')
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const file = 'app/capabilities/caseload/histories.test.ts'
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', file], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CONCORD_HISTORIES: String(histories) },
})
process.exitCode = status ?? 1
