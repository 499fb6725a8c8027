import { describe, expect, test } from 'vitest'
import { add, fails, lastLine, passes } from './outcome.ts'
import { count } from './vitest.ts'

const passed = { status: 'passed', fullName: 'a check-in is kept' }
const failed = {
  status: 'failed',
  fullName: 'a check-in is sent',
  failureMessages: ['it was lost\n  at line 3'],
}
const report = (...files: object[]) => JSON.stringify({ numPendingTests: 0, testResults: files })

describe('counting a report', () => {
  test('tests are counted one by one, failures with their first line', () => {
    const file = { name: 'app/one.test.ts', status: 'failed', assertionResults: [passed, passed, failed] }
    const outcome = count('unit', false, report(file))
    expect(lastLine(outcome)).toBe('2 passed, 1 failed')
    expect(outcome.failures[0]).toMatch(/one\.test\.ts > a check-in is sent: it was lost$/)
  })

  test('a file that could not run is a failure', () => {
    const file = {
      name: 'app/one.test.ts',
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    }
    expect(lastLine(count('unit', false, report(file)))).toBe('0 passed, 1 failed')
  })

  test('a run that ended badly is a failure even if each test passed', () => {
    const file = { name: 'app/one.test.ts', status: 'passed', assertionResults: [passed] }
    expect(lastLine(count('unit', false, report(file)))).toBe('1 passed, 1 failed')
    expect(lastLine(count('unit', true, report(file)))).toBe('1 passed, 0 failed')
  })

  test('a run without a test is a failure', () => {
    expect(lastLine(count('journeys', true, report()))).toBe('0 passed, 1 failed')
  })
})

test('each check counts as one', () => {
  expect(lastLine(add([passes, fails('types'), passes]))).toBe('2 passed, 1 failed')
})
