import { readItem } from '../../app/capabilities/programme/parse.ts'
import { readReading } from '../../app/capabilities/reflection/parse.ts'
import { ageOf } from './item.ts'
import { ageOfReading } from './reflection.ts'
import { filesIn, type Tree } from './tree.ts'

/** The texts whose reading age is not as measured, with it put right. */
export function measured(tree: Tree): [string, string][] {
  const items = filesIn(tree, 'content/programme').flatMap((file) => {
    const { item, file: source } = readItem(tree[file] ?? '')
    return item ? put(tree, file, ageOf(item, source)) : []
  })
  const readings = filesIn(tree, 'content/reflection').flatMap((file) => {
    const { reading, file: source } = readReading(tree[file] ?? '')
    return reading ? put(tree, file, ageOfReading(source)) : []
  })
  return [...items, ...readings]
}

function put(tree: Tree, file: string, age: number): [string, string][] {
  const text = tree[file] ?? ''
  const right = text.replace(/^readingAge:.*$/m, `readingAge: ${age.toFixed(1)}`)
  return right === text ? [] : [[file, right]]
}
