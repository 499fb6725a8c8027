import type { AppContext } from './context.ts'
import { Unreadable } from './failures.ts'

/** What is read and thrown away so that a browser hears the answer, and is not cut off while it sends. */
const patience = 16 * 1024 * 1024

/** One file of a native form post, in memory. Undefined: no file was chosen. A larger one is read to its end, and dropped. */
export async function readUpload(
  c: AppContext,
  field: string,
  most: number,
): Promise<Uint8Array | 'too-large' | undefined> {
  const kind = c.req.header('content-type') ?? ''
  if (!kind.startsWith('multipart/form-data')) return undefined
  const reader = c.req.raw.body?.getReader()
  if (!reader) return undefined
  // The form's own lines stand around the file.
  const room = most + 16 * 1024
  const parts: Uint8Array[] = []
  let size = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length
    if (size > patience) throw new Unreadable(413)
    if (size <= room) parts.push(part.value)
  }
  if (size > room) return 'too-large'
  const form = await new Response(Buffer.concat(parts), { headers: { 'content-type': kind } })
    .formData()
    .catch(() => undefined)
  const file = form?.get(field)
  if (!(file instanceof File)) return undefined
  if (file.size > most) return 'too-large'
  return new Uint8Array(await file.arrayBuffer())
}
