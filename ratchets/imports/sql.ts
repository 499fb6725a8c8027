import { type ESTree, Visitor } from 'vite'
import type { Module, Rule, Violation } from './modules.ts'
import { isReads, isStore, isTest } from './places.ts'

const builders = new Set([
  'selectFrom',
  'selectNoFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'replaceInto',
])
const statement =
  /^\s*(--.*\n\s*)?(select|with|insert|update|delete|create|alter|drop|grant|revoke|begin|commit|rollback|set|listen|notify|truncate|copy|lock)\b/i
// Among sentences for people only what cannot be one counts, wherever it stands.
const surely =
  /^\s*(?:(?:select|SELECT)\s[\s\S]*\s(?:from|FROM)\s|(?:insert|INSERT) (?:into|INTO) |(?:delete|DELETE) (?:from|FROM) |(?:update|UPDATE) \S+ (?:set|SET) |(?:create|alter|drop|CREATE|ALTER|DROP) (?:table|database|role|schema|index|policy|function|TABLE|DATABASE|ROLE|SCHEMA|INDEX|POLICY|FUNCTION) )/

const mayHoldSql = (file: string) =>
  isStore(file) || isReads(file) || isTest(file) || /^(migrations|app\/platform\/database)\//.test(file)

/** SQL written as text, as a template or by the query builder. */
export const sqlInItsPlace: Rule = (modules) =>
  [...modules.values()].filter(({ file }) => !mayHoldSql(file)).flatMap(sqlIn)

function sqlIn({ file, parsed }: Module): Violation[] {
  const lines = new Map<number, string>()
  const found = (node: ESTree.Node, what: string) => {
    const line = parsed.lineOf(node.start)
    if (!lines.has(line)) lines.set(line, what)
  }
  new Visitor({
    TaggedTemplateExpression: (node) => {
      if (isSqlTag(node.tag)) found(node, 'a sql template')
    },
    CallExpression: (node) => {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      if (isSqlTag(callee)) found(node, 'sql by hand')
      if (builders.has(callee.property.name)) found(callee.property, `.${callee.property.name}()`)
      if (callee.property.name === 'query' && statement.test(textOf(node.arguments[0])))
        found(node, 'a query with SQL in it')
    },
    Literal: (node) => {
      if (surely.test(textOf(node))) found(node, 'SQL in a string')
    },
    TemplateLiteral: (node) => {
      if (surely.test(textOf(node))) found(node, 'SQL in a template')
    },
  }).visit(parsed.program)
  return [...lines].map(([line, what]) => ({
    file,
    line,
    why: `SQL stands only in stores, reads, migrations and platform/database: ${what}`,
  }))
}

const isSqlTag = (node: ESTree.Node): boolean =>
  (node.type === 'Identifier' && node.name === 'sql') ||
  (node.type === 'MemberExpression' && isSqlTag(node.object))

function textOf(node: ESTree.Node | undefined): string {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  if (node?.type === 'TemplateLiteral') return node.quasis.map((quasi) => quasi.value.raw).join('?')
  if (node?.type !== 'ObjectExpression') return ''
  const text = node.properties.find(
    (each) => each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === 'text',
  )
  return text?.type === 'Property' ? textOf(text.value) : ''
}
