import { type ESTree, Visitor } from 'vite'
import { notPersonFirst } from '../../build/content/language.ts'
import type { Files } from '../code/files.ts'
import { parse } from '../code/parse.ts'

type Spoken = { file: string; line: number; text: string; node: ESTree.Node }

/** A phrase that may stand in one file although the list refuses it, and why. */
export type Allowed = { file: string; phrase: RegExp; because: string }

/** Every piece of text in a module that could reach a reader: strings, templates and what stands between tags. */
function spokenIn(file: string, text: string): Spoken[] {
  const { program, lineOf } = parse(file, text)
  const found: Spoken[] = []
  const add = (node: ESTree.Node, value: string) => {
    if (/\p{L}/u.test(value)) found.push({ file, line: lineOf(node.start), text: value.trim(), node })
  }
  new Visitor({
    Literal: (node) => add(node, typeof node.value === 'string' ? node.value : ''),
    TemplateElement: (node) => add(node, node.value.cooked ?? ''),
    JSXText: (node) => add(node, node.value),
  }).visit(program)
  return found
}

/** Words that Concord does not say of anybody. */
export const unkind = (files: Files, allowed: Allowed[] = []) =>
  Object.entries(files)
    .flatMap(([file, text]) => spokenIn(file, text))
    .filter(({ file, text }) => !allowed.some((each) => each.file === file && each.phrase.test(text)))
    .flatMap(({ file, line, text }) => notPersonFirst(text).map((fault) => `${file}:${line} ${fault}`))

// The name of a kind of address is the same in every language.
const name = /\bdoi\b/

/** Words between tags that stand in no catalogue, and so can never be in another language. */
export const untranslatable = (files: Files) =>
  Object.entries(files)
    .flatMap(([file, text]) => spokenIn(file, text))
    .filter(({ node, text }) => node.type === 'JSXText' && /\p{L}{2}/u.test(text.replace(name, '')))
    .map(({ file, line, text }) => `${file}:${line} ${text}`)
