import type { Length, Player } from '../contract.ts'

type Breath = Extract<Player, { kind: 'breath' }>
type Steps = Extract<Player, { kind: 'steps' }>

/** How long a pacer runs: whole breaths, so that it ends after breathing out. */
export function breathSeconds({ in: inwards, out, seconds }: Breath, length: Length): number {
  const one = inwards + out
  return Math.max(1, Math.round(seconds[length] / one)) * one
}

/** What to do at a moment of a breath: in or out, how many seconds that still lasts, and how many are left in all. */
export function breathAt(
  pace: { in: number; out: number; total: number },
  elapsed: number,
): { phase: 'in' | 'out' | 'done'; left: number; remaining: number } {
  if (elapsed >= pace.total) return { phase: 'done', left: 0, remaining: 0 }
  const within = elapsed % (pace.in + pace.out)
  const inwards = within < pace.in
  return {
    phase: inwards ? 'in' : 'out',
    left: (inwards ? pace.in : pace.in + pace.out) - within,
    remaining: pace.total - elapsed,
  }
}

/** What a player says in one length, and for how long. */
export function spokenSteps({ steps }: Steps, length: Length): { say: string; seconds: number }[] {
  return steps.filter((step) => step.in.includes(length)).map(({ say, seconds }) => ({ say, seconds }))
}

/** The step a moment falls into, and the seconds left of it and of all. After the last one: its count. */
export function stepAt(seconds: number[], elapsed: number): { at: number; left: number; remaining: number } {
  let begins = 0
  const total = seconds.reduce((sum, each) => sum + each, 0)
  for (const [at, each] of seconds.entries()) {
    if (elapsed < begins + each) return { at, left: begins + each - elapsed, remaining: total - elapsed }
    begins += each
  }
  return { at: seconds.length, left: 0, remaining: 0 }
}

/** When a step begins. */
export function beginsAt(seconds: number[], step: number): number {
  return seconds.slice(0, step).reduce((sum, each) => sum + each, 0)
}
