import type { AppContext } from './context.ts'
import { Unreadable } from './failures.ts'

const limit = 64 * 1024

/** Reads a native form post of at most 64 kB. */
export async function readForm(c: AppContext): Promise<URLSearchParams> {
  const kind = c.req.header('content-type') ?? ''
  if (!kind.startsWith('application/x-www-form-urlencoded')) throw new Unreadable(415)
  return new URLSearchParams(await readText(c))
}

/** Reads a body as text, refusing it as soon as it grows past the limit. */
export async function readText(c: AppContext): Promise<string> {
  const stated = c.req.header('content-length')
  if (stated !== undefined) {
    if (Number(stated) > limit) throw new Unreadable(413)
    return c.req.text()
  }
  const reader = c.req.raw.body?.getReader()
  if (!reader) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > limit) throw new Unreadable(413)
    parts.push(part.value)
  }
  return Buffer.concat(parts).toString('utf8')
}
