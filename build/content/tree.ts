import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under content/, by its path from the root, so that a check can be tried on a tree with a fault in it. */
export type Tree = Readonly<Record<string, string>>

export function readTree(root: string): Tree {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

/** The files of one folder and of those in it. */
export const filesIn = (tree: Tree, folder: string): string[] =>
  Object.keys(tree).filter((file) => file.startsWith(`${folder}/`))

/** The names of what stands directly in a folder, once each. */
export const namesIn = (tree: Tree, folder: string): string[] => [
  ...new Set(filesIn(tree, folder).map((file) => file.slice(folder.length + 1).split('/')[0] ?? '')),
]
