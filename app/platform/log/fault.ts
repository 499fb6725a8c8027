export type Fault = { error: string; code?: string; constraint?: string; stack: string[] }

/**
 * What may be logged of an error: its kind and where it arose. Messages are left out, because those of
 * Postgres, Zod and JSON.parse repeat what somebody typed.
 */
export function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: error.name,
    ...(isWord(code) && { code }),
    ...(isWord(constraint) && { constraint }),
    stack: frames.slice(0, 12).map((line) => line.trim()),
  }
}

const isWord = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]{1,80}$/.test(value)
