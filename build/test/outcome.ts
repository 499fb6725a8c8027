/** What one part of the test command found. A check that is no list of tests counts as one. */
export type Outcome = { passed: number; failed: number; failures: string[]; note?: string }

export const passes: Outcome = { passed: 1, failed: 0, failures: [] }
export const fails = (why: string): Outcome => ({ passed: 0, failed: 1, failures: [why] })

export function add(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  }
}

/** The last line of the test command, in exactly these words. */
export const lastLine = ({ passed, failed }: Outcome) => `${passed} passed, ${failed} failed`
