import { listContent, readContent } from '../../platform/content/content.server.ts'
import type { Reading } from './contract.ts'
import { readReading } from './parse.ts'

/** The pages in the order of their files, read once. What cannot be read is left out; `npm run content` says why. */
export const readings: Reading[] = listContent('reflection')
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => readReading(readContent(`reflection/${name}`)).reading ?? [])
