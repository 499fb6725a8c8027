import type { AppContext } from './context.ts'
import { Unreadable } from './failures.ts'

/** What is read and thrown away so that a browser hears the answer, and is not cut off while it sends. */
const patience = 16 * 1024 * 1024

/** A body in memory. A larger one is read to its end, and dropped. */
export async function readBody(c: AppContext, most: number): Promise<Uint8Array | 'too-large' | undefined> {
  const reader = c.req.raw.body?.getReader()
  if (!reader) return undefined
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > patience) throw new Unreadable(413)
    if (size <= most) parts.push(part.value)
  }
  return size > most ? 'too-large' : Buffer.concat(parts)
}

/** One file of a native form post, in memory. Undefined: no file was chosen. */
export async function readUpload(
  c: AppContext,
  field: string,
  most: number,
): Promise<Uint8Array | 'too-large' | undefined> {
  const kind = c.req.header('content-type') ?? ''
  if (!kind.startsWith('multipart/form-data')) return undefined
  // The form's own lines stand around the file.
  const body = await readBody(c, most + 16 * 1024)
  if (!(body instanceof Uint8Array)) return body
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': kind } })
    .formData()
    .catch(() => undefined)
  const file = form?.get(field)
  if (!(file instanceof File)) return undefined
  if (file.size > most) return 'too-large'
  return new Uint8Array(await file.arrayBuffer())
}
