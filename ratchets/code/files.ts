import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** Files by their path from the root, with `/` between folders. Planted ones are written by hand. */
export type Files = Record<string, string>

const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1))

/** Reads every file that the patterns match, without what git ignores. */
export function readFiles(...patterns: string[]): Files {
  const names = globSync(patterns, {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }) => ignored.includes(name) || name === '.git',
  })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(root, name), 'utf8')]))
}

/** The product's own modules. */
export const productFiles = () => readFiles('app/**/*.{ts,tsx}', 'migrations/**/*.ts')

/** Everything written in TypeScript here. */
export const allCode = () =>
  readFiles('*.ts', '{app,build,migrations,seeds,journeys,bench,ratchets,content}/**/*.{ts,tsx}')
