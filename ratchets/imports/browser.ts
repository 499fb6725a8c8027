import type { Modules, Rule, Violation } from './modules.ts'
import { isIsland, isServer, isTest } from './places.ts'

const serverOnly =
  /^(node:|pg$|pg-boss|kysely|hono|@hono\/|better-auth|@better-auth\/|nodemailer|preact-render-to-string)/

/** Whatever an island pulls into the browser, however far away, runs there. Types are left behind. */
export const browserSafe: Rule = (modules) =>
  [...modules.keys()]
    .filter((file) => isIsland(file) && !isTest(file))
    .flatMap((island) => walk(modules, island, new Set(), []))

function walk(modules: Modules, file: string, seen: Set<string>, trail: string[]): Violation[] {
  if (seen.has(file)) return []
  seen.add(file)
  const edges = modules.get(file)?.edges.filter((edge) => !edge.typeOnly) ?? []
  return edges.flatMap(({ to, line }) =>
    serverOnly.test(to) || isServer(to)
      ? [{ file, line, why: `${[...trail, file].join(' → ')} brings ${to} into the browser` }]
      : walk(modules, to, seen, [...trail, file]),
  )
}
