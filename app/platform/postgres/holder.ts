import { z } from 'zod'

const shape = z.object({ pid: z.number(), address: z.string().optional(), socketFolder: z.string() })

/** The process that has a data folder. */
export type Holder = z.infer<typeof shape>

/** Reads what a holder said of itself. */
export function parseHolder(text: string): Holder | undefined {
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

export type Lock = { release(): Promise<void> }
export type LockResult = { held: true; lock: Lock } | { held: false; by: Holder | undefined }
