import path from 'node:path'
import type { Files } from '../code/files.ts'
import { type Parsed, parse } from '../code/parse.ts'

/** An import with the file it names, or the package. */
export type Edge = { to: string; line: number; typeOnly: boolean }
export type Module = { file: string; parsed: Parsed; edges: Edge[] }
export type Modules = Map<string, Module>
export type Violation = { file: string; line: number; why: string }
export type Rule = (modules: Modules) => Violation[]

/** Parses files into modules whose relative imports are paths from the root. */
export function modulesOf(files: Files): Modules {
  const modules = Object.entries(files).map(([file, text]): [string, Module] => {
    const parsed = parse(file, text)
    const edges = parsed.imports.map(({ from, line, typeOnly }) => {
      const to = from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from
      return { to, line, typeOnly }
    })
    return [file, { file, parsed, edges }]
  })
  return new Map(modules)
}

/** A rule that looks at one import at a time: it answers why the import is refused. */
export function eachImport(refuse: (from: string, to: string, edge: Edge) => string | false): Rule {
  return (modules) =>
    [...modules.values()].flatMap(({ file, edges }) =>
      edges.flatMap((edge) => {
        const why = refuse(file, edge.to, edge)
        return why ? [{ file, line: edge.line, why: `${why}: ${edge.to}` }] : []
      }),
    )
}
