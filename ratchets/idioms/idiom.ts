import type { ESTree } from 'vite'
import type { Files } from '../code/files.ts'
import { type Parsed, parse } from '../code/parse.ts'

/** Gives the offset in the text of each thing that breaks the idiom. */
type Find = (parsed: Parsed, file: string) => { start: number }[]

export type Idiom = { name: string; where: (file: string) => boolean; find: Find; planted: Files[] }

/** Where an idiom is broken, as `file:line`. */
export function brokenIn(idiom: Idiom, files: Files): string[] {
  return Object.entries(files)
    .filter(([file]) => idiom.where(file))
    .flatMap(([file, text]) => {
      const parsed = parse(file, text)
      return idiom.find(parsed, file).map(({ start }) => `${file}:${parsed.lineOf(start)}`)
    })
}

/** `Date.now`, `test.only` and the like, as one string. */
export function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'CallExpression') return nameOf(node.callee)
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return ''
  return `${nameOf(node.object)}.${node.property.name}`
}
