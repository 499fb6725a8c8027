import { type ESTree, Visitor } from 'vite'
import type { Parsed } from '../code/parse.ts'
import { isRules, isTest, isTop } from '../imports/places.ts'
import { type Idiom, nameOf } from './idiom.ts'

const everywhere = () => true

function callsOf({ program }: Parsed, wanted: (name: string, node: ESTree.CallExpression) => boolean) {
  const found: ESTree.Node[] = []
  new Visitor({
    CallExpression: (node) => {
      if (wanted(nameOf(node.callee), node)) found.push(node)
    },
  }).visit(program)
  return found
}

export const statementIdioms: Idiom[] = [
  {
    name: 'every test runs',
    where: everywhere,
    find: (parsed) =>
      callsOf(parsed, (name) =>
        /^(test|it|describe|suite)\b.*\.(skip|only|todo|fails)\b|^x(it|test|describe)$/.test(name),
      ),
    planted: [
      { 'app/one.test.ts': `test.skip('one', () => {})` },
      { 'app/one.test.ts': `describe.only('one', () => {})` },
      { 'app/one.test.ts': `it.only.each([1])('one', () => {})` },
      { 'app/one.test.ts': `it.todo('one')` },
      { 'app/one.test.ts': `xit('one', () => {})` },
    ],
  },
  {
    name: 'what is printed goes through the log, but for what the programs at the top say to a deployer',
    where: (file) => file.startsWith('app/') && !file.startsWith('app/platform/log/') && !isTop(file),
    find: (parsed) => callsOf(parsed, (name) => name.startsWith('console.')),
    planted: [{ 'app/capabilities/check-in/actions.server.ts': `console.log('one')` }],
  },
  {
    name: 'time and chance are passed into rules',
    where: (file) => isRules(file) && !isTest(file) && file.startsWith('app/'),
    find: (parsed) => {
      const found = callsOf(parsed, (name) =>
        /^(Date|Date\.now|performance\.now|Math\.random|crypto\.\w+|Temporal\.Now\..*)$/.test(name),
      )
      new Visitor({
        NewExpression: (node) => {
          if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) found.push(node)
        },
      }).visit(parsed.program)
      return found
    },
    planted: [
      { 'app/capabilities/check-in/rules.ts': 'const now = new Date()' },
      { 'app/capabilities/check-in/rules.ts': 'const now = Date.now()' },
      { 'app/capabilities/check-in/rules.ts': 'const one = Math.random()' },
      { 'app/capabilities/check-in/rules.ts': 'const id = crypto.randomUUID()' },
    ],
  },
  {
    name: 'no error is swallowed without a reason beside it',
    where: everywhere,
    find: ({ program, comments }) => {
      const found: ESTree.Node[] = []
      new Visitor({
        CatchClause: ({ body }) => {
          const said = comments.some(({ start, end }) => start > body.start && end < body.end)
          if (body.body.length === 0 && !said) found.push(body)
        },
      }).visit(program)
      return found
    },
    planted: [{ 'app/one.ts': 'try { one() } catch {}' }],
  },
]
