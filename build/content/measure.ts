import { readItem } from '../../app/capabilities/programme/parse.ts'
import { ageOf } from './item.ts'
import { filesIn, type Tree } from './tree.ts'

/** The items of the programme whose reading age is not as measured, with it put right. */
export function measured(tree: Tree): [string, string][] {
  return filesIn(tree, 'content/programme').flatMap((file): [string, string][] => {
    const text = tree[file] ?? ''
    const { item, file: source } = readItem(text)
    if (!item) return []
    const line = `readingAge: ${ageOf(item, source).toFixed(1)}`
    const put = text.replace(/^readingAge:.*$/m, line)
    return put === text ? [] : [[file, put]]
  })
}
