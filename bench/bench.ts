import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { briefFigures } from './figures/brief.ts'
import { caseloadFigures } from './figures/caseload.ts'
import { checkInFigures } from './figures/check-in.ts'
import { fhirFigures } from './figures/fhir.ts'
import { firstVisitFigures } from './figures/first-visit.ts'
import { memoryFigures } from './figures/memory.ts'
import { rowSecurityFigures } from './figures/row-security.ts'
import { startFigures } from './figures/start.ts'
import { type Baseline, makeBaseline } from './pgbench.ts'
import { type Row, tableOf } from './report.ts'
import * as lengths from './settings.ts'
import { root } from './world/concord.ts'
import { makeWorld, type World } from './world/worlds.ts'

export type Bench = {
  settings: lengths.Settings
  few: World
  many: World
  baseline: Baseline
  /** Where people are made, and what is said meanwhile. */
  folder: string
  say: (line: string) => void
}

const { values: given } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    // Only some figures, such as --only 1,3.
    only: { type: 'string' },
    // A folder for the made people, kept for the next run.
    data: { type: 'string' },
  },
})

const figures: [number, (bench: Bench) => Promise<Row[]>][] = [
  [1, checkInFigures],
  [2, fhirFigures],
  [3, caseloadFigures],
  [4, briefFigures],
  [6, rowSecurityFigures],
  [7, firstVisitFigures],
  [12, startFigures],
  // The last: its process carries a probe.
  [13, memoryFigures],
]

const settings = given.quick ? lengths.quick : lengths.whole
const folder = given.data ? path.resolve(given.data) : mkdtempSync(path.join(os.tmpdir(), 'concord-bench-'))
mkdirSync(folder, { recursive: true })
// Postgres's own user has to come to its folder when this runs as root; a folder that was given keeps its own mode.
if (!given.data) chmodSync(folder, 0o755)

const began = performance.now()
const say = (line: string) => console.error(`${Math.round((performance.now() - began) / 1000)} s  ${line}`)
const few = await makeWorld(folder, settings.people.few, say)
const many = await makeWorld(folder, settings.people.many, say)
const rows: Row[] = []
try {
  const baseline = await makeBaseline(many.concord, folder)
  const bench = { settings, few, many, baseline, folder, say }
  const wanted = given.only?.split(',').map(Number)
  for (const [number, measure] of figures) {
    if (wanted && !wanted.includes(number)) continue
    say(`figure ${number}`)
    rows.push(...(await measure(bench)))
  }
} finally {
  await Promise.all([few.concord.end(), many.concord.end()])
  if (!given.data) rmSync(folder, { recursive: true, force: true })
}
console.log(tableOf(rows))
// Quick or partial runs show that it works; they are not figures to compare with.
if (!settings.quick && !given.only) {
  const machine = {
    cpu: os.cpus()[0]?.model,
    cores: os.cpus().length,
    memoryGB: Math.round(os.totalmem() / 1e9),
  }
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root }).toString().trim()
  const results = { at: new Date().toISOString(), commit, machine, node: process.version, settings, rows }
  writeFileSync(path.join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`)
}
