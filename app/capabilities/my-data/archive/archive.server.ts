import { strToU8, zipSync } from 'fflate'
import type { Language } from '../../../language/text.tsx'
import type { Collected } from './collect.server.ts'
import { archiveDocument } from './document.tsx'

/** Two files in one: a page to read, and the same for other programs. */
export function zipArchive(collected: Collected, language: Language, at: Date): Uint8Array<ArrayBuffer> {
  const page = archiveDocument(collected, language, at)
  const data = `${JSON.stringify(dataOf(collected, at), null, 2)}\n`
  const zipped = zipSync({ 'index.html': strToU8(page), 'data.json': strToU8(data) }, { level: 6, mtime: at })
  return new Uint8Array(zipped)
}

/** Its shape is told in docs/privacy/my-data.md; whatever changes it moves the version on. */
function dataOf({ about, parts, names }: Collected, at: Date) {
  return {
    format: 'concord-my-data',
    version: 1,
    made_at: at,
    about,
    parts: Object.fromEntries(parts.map(({ name, tables }) => [name, tables])),
    names,
  }
}
