import type { Edge, Modules, Rule, Violation } from './modules.ts'
import { isTest, unitOf } from './places.ts'

type Step = { from: string; file: string; edge: Edge }
type Graph = Map<string, Map<string, Step>>

/** No file reaches itself, and no folder reaches itself, by any chain of imports; types count. */
export const cycles: Rule = (modules) => [
  ...cyclesIn(graphOf(modules, (file) => file)),
  ...cyclesIn(graphOf(modules, unitOf)),
]

function graphOf(modules: Modules, nodeOf: (file: string) => string): Graph {
  const graph: Graph = new Map()
  for (const { file, edges } of modules.values()) {
    if (isTest(file)) continue
    const from = nodeOf(file)
    const targets = graph.get(from) ?? new Map<string, Step>()
    graph.set(from, targets)
    for (const edge of edges) {
      const to = nodeOf(edge.to)
      const selfImport = edge.to === file
      if (modules.has(edge.to) && (to !== from || selfImport)) targets.set(to, { from, file, edge })
    }
  }
  return graph
}

/** Follows every path once; a step back onto the present path closes a cycle. */
function cyclesIn(graph: Graph): Violation[] {
  const found: Violation[] = []
  const done = new Set<string>()
  const visit = (node: string, path: string[]) => {
    if (done.has(node)) return
    for (const [to, { file, edge }] of graph.get(node) ?? []) {
      const start = [...path, node].indexOf(to)
      if (start === -1) visit(to, [...path, node])
      else {
        const ring = [...path, node].slice(start)
        found.push({ file, line: edge.line, why: `cycle: ${[...ring, to].join(' → ')}` })
      }
    }
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}
