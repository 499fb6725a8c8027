import { type ESTree, parseSync, Visitor } from 'vite'

export type Import = { from: string; line: number; typeOnly: boolean }

export type Parsed = {
  text: string
  program: ESTree.Program
  comments: ReturnType<typeof parseSync>['comments']
  imports: Import[]
  lineOf: (offset: number) => number
}

const known = new Map<string, Parsed>()

/** Reads one module: what it imports in any way TypeScript knows, and the line of each. */
export function parse(file: string, text: string): Parsed {
  const key = `${file}\n${text}`
  const parsed = known.get(key) ?? read(file, text)
  known.set(key, parsed)
  return parsed
}

function read(file: string, text: string): Parsed {
  const { program, comments, errors } = parseSync(file, text)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const lineOf = linesOf(text)
  const imports: Import[] = []
  const add = (source: { value?: unknown; start: number } | null | undefined, typeOnly: boolean) => {
    if (typeof source?.value === 'string')
      imports.push({ from: source.value, line: lineOf(source.start), typeOnly })
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type' || onlyTypes(node.specifiers)),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(literal(node.source), false),
    TSImportType: (node) => add(node.source, true),
    TSExternalModuleReference: (node) => add(node.expression, false),
    CallExpression: (node) => {
      const required = node.callee.type === 'Identifier' && node.callee.name === 'require'
      if (required && node.arguments[0]) add(literal(node.arguments[0]), false)
    },
  }).visit(program)
  return { text, program, comments, imports, lineOf }
}

const onlyTypes = (specifiers: ESTree.ImportDeclaration['specifiers']) =>
  specifiers.length > 0 &&
  specifiers.every((each) => each.type === 'ImportSpecifier' && each.importKind === 'type')

// An address in a plain template is as fixed as one in quotes.
function literal(node: ESTree.Node): { value: unknown; start: number } | undefined {
  if (node.type === 'Literal') return node
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return { value: node.quasis[0]?.value.cooked, start: node.start }
  return undefined
}

function linesOf(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index)
  return (offset) => {
    const after = ends.findIndex((end) => end >= offset)
    return (after === -1 ? ends.length : after) + 1
  }
}
