import type { AppContext } from './context.ts'

/** The address a request came from, for limits only: it is digested before it is compared, and never kept. */
export function clientAddress(c: AppContext): string {
  return c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
}
