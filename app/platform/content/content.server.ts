import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The content folder stands beside the code when it runs from source, and beside dist/ when it is built. */
function contentFolder(from: string): string {
  const here = join(from, 'content')
  if (existsSync(join(here, 'help-now'))) return here
  const above = dirname(from)
  if (above === from) throw new Error('The content folder is missing')
  return contentFolder(above)
}

const folder = contentFolder(import.meta.dirname)

/** Reads one file under content/. Capabilities call it once, when the process starts. */
export function readContent(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** The names of what stands in one folder under content/, in order. */
export function listContent(path: string): string[] {
  return readdirSync(join(folder, path)).toSorted()
}
