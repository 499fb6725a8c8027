import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** Something wrong with one line of a content file. */
export type Problem = { line: number; what: string }

/** What a text of YAML or JSON says, and where it says it. */
export type Located = {
  value: unknown
  /** The line on which the value at a path stands; of what holds it, where it is missing. */
  lineOf: (path: readonly PropertyKey[]) => number
  problems: Problem[]
}

/** Reads YAML, or JSON, which is YAML too. `firstLine` is where the text begins in its file. */
export function located(text: string, firstLine = 1): Located {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1
  return {
    value: document.errors.length === 0 ? document.toJS() : undefined,
    lineOf: (path) => lineAt(offsetOf(document.contents, path)),
    problems: document.errors.map(({ message, pos }) => ({ line: lineAt(pos[0]), what: message })),
  }
}

type Ranged = { range?: readonly number[] | null } | null | undefined

/** Follows a path as far as it leads: the offset of the last key or item found on it. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents
  let offset = (contents as Ranged)?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) break
      offset = (pair.key as Ranged)?.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = (node as Ranged)?.range?.[0] ?? offset
    } else break
  }
  return offset
}

type Issue = { path: PropertyKey[]; message: string; keys?: string[] }

/** What a schema refused, each with its line. */
export const refusals = (issues: readonly Issue[], lineOf: Located['lineOf']): Problem[] =>
  issues.map(({ path, message, keys }) => ({
    line: lineOf([...path, ...(keys?.slice(0, 1) ?? [])]),
    what: path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
  }))
