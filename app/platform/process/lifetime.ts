import { StartProblem } from '../start-problem.ts'

export type Lifetime = {
  /** Registers what ends a part that has just been started. Parts end in the reverse order. */
  onEnd(end: () => Promise<void>): void
  /** Whether the process has been asked to stop; long steps of the start look at it. */
  readonly ending: boolean
  /** Ends a process that has done what it was started for. */
  finish(): void
  /** Ends the process from within, as when the database is lost for good. */
  giveUp(line: string): void
}

// Ctrl-C comes twice at once: from the terminal, and handed on by npm.
const impatient = 1_000

class Interrupted extends Error {}

/**
 * Runs a process from start to end. SIGTERM and SIGINT end what was started and exit 0; a problem the deployer can
 * put right prints its one line and exits 1. A second signal, a while later, does not wait.
 */
export async function live(start: (lifetime: Lifetime) => Promise<void>): Promise<void> {
  const ends: (() => Promise<void>)[] = []
  let ended: Promise<void> | undefined
  let ending = false
  let asked = 0

  const end = (code: number) => {
    ending = true
    ended ??= started
      .catch(() => {})
      .then(async () => {
        for (const step of ends.reverse()) await step()
      })
      .catch((error) => report(error))
      .then(() => process.exit(code))
    return ended
  }
  const lifetime: Lifetime = {
    onEnd(step) {
      ends.push(step)
      if (ending) throw new Interrupted()
    },
    get ending() {
      return ending
    },
    finish() {
      void end(0)
    },
    giveUp(line) {
      process.stderr.write(`${line}\n`)
      void end(1)
    },
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (asked && Date.now() - asked > impatient) process.exit(1)
      asked ||= Date.now()
      void end(0)
    })
  }
  const started = Promise.resolve().then(() => start(lifetime))
  await started.catch((error) => {
    if (error instanceof Interrupted) return
    report(error)
    return end(1)
  })
}

function report(error: unknown): void {
  const line =
    error instanceof StartProblem ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${line}\n`)
}
