import { isContract, isPure, isRules, isTest } from '../imports/places.ts'
import type { Idiom } from './idiom.ts'

const everywhere = () => true

export const moduleIdioms: Idiom[] = [
  {
    name: 'no barrels',
    where: everywhere,
    find: ({ program }, file) => {
      const passedOn = program.body.filter(
        (node) =>
          node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source),
      )
      const nothingElse = program.body.every(
        (node) => passedOn.includes(node) || node.type === 'ImportDeclaration',
      )
      return /(^|\/)index\.tsx?$/.test(file) || (passedOn.length > 0 && nothingElse) ? [program] : []
    },
    planted: [
      { 'app/ui/index.ts': 'export const one = 1' },
      { 'app/ui/all.ts': `export * from './card.tsx'\nexport { Tag } from './tag.tsx'` },
    ],
  },
  {
    name: 'no file named for being useful in general',
    where: everywhere,
    find: ({ program }, file) =>
      /(^|[/.-])(utils?|helpers?|misc|managers?|lib)([/.-])/i.test(file) ? [program] : [],
    planted: [
      { 'app/platform/utils/days.ts': '' },
      { 'app/capabilities/check-in/form-helpers.ts': '' },
      { 'app/platform/utils.ts': '' },
    ],
  },
  {
    name: 'what a reader of rules and contracts needs to know stands above each exported function',
    where: (file) => (isRules(file) || isContract(file)) && !isTest(file) && file.startsWith('app/'),
    find: ({ program, comments, text }) =>
      program.body.filter((node) => {
        if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return false
        const { declaration } = node
        const isFunction =
          declaration.type === 'FunctionDeclaration' ||
          (declaration.type === 'VariableDeclaration' &&
            declaration.declarations.some(({ init }) => init?.type === 'ArrowFunctionExpression'))
        const said = comments.some(
          ({ type, value, end }) =>
            type === 'Block' &&
            value.startsWith('*') &&
            end <= node.start &&
            !text.slice(end, node.start).trim(),
        )
        return isFunction && !said
      }),
    planted: [
      { 'app/capabilities/check-in/rules.ts': 'export function due() {}' },
      { 'app/capabilities/check-in/contract.ts': '// said in passing\nexport const due = () => 1' },
    ],
  },
  {
    name: 'contracts and what is pure run in a browser as they do on the server',
    where: (file) =>
      (isContract(file) || isPure(file) || isRules(file)) && !isTest(file) && file.startsWith('app/'),
    find: ({ imports, text }) => [
      ...imports.filter(({ from }) => from.startsWith('node:')).map(() => ({ start: text.indexOf('node:') })),
      ...[...text.matchAll(/\b(Buffer|process|__dirname)\s*[.([]/g)].map(({ index }) => ({ start: index })),
    ],
    planted: [
      { 'app/capabilities/check-in/contract.ts': `import { createHash } from 'node:crypto'` },
      { 'app/platform/pure/ids.ts': `const one = Buffer.from('one')` },
      { 'app/platform/pure/days.ts': 'const zone = process.env.TZ' },
    ],
  },
]
