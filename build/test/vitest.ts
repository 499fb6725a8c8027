import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fails, type Outcome } from './outcome.ts'
import { root, run } from './run.ts'

export type Report = {
  numPendingTests: number
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] | null }[]
  }[]
}

/** Runs one project of Vitest; its own reporter speaks meanwhile, and its report is counted afterwards. */
export async function runProject(project: string): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-report-'))
  const report = path.join(folder, 'report.json')
  try {
    const { ok } = await run(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...['--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ],
      { show: true },
    )
    return count(project, ok, readFileSync(report, 'utf8'))
  } catch {
    return fails(`${project}: Vitest left no report`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Counts tests. A file that could not run is a failure, and so is a run that ended badly or tested nothing. */
export function count(project: string, ok: boolean, report: string): Outcome {
  const { testResults, numPendingTests } = JSON.parse(report) as Report
  const passed = testResults.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === 'passed'),
  )
  const failures = testResults.flatMap((file) => {
    const name = path.relative(root, file.name)
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [`${name}: ${firstLine(file.message)}`]
    return failed.map((test) => `${name} > ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
  })
  if (!ok && failures.length === 0) failures.push(`${project}: an error outside of any test, shown above`)
  if (passed.length === 0 && failures.length === 0) failures.push(`${project}: no test ran`)
  const note = numPendingTests > 0 ? `${numPendingTests} skipped` : undefined
  return { passed: passed.length, failed: failures.length, failures, note }
}

const firstLine = (message: string | null | undefined) => message?.trim().split('\n')[0] ?? 'it could not run'
