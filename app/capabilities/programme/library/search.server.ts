import MiniSearch from 'minisearch'
import { lengths, type Module } from '../contract.ts'
import { type Entry, type Index, searching } from './parts/searching.ts'
import { itemHref, lineOf, moduleHref, plainText } from './rules.ts'

function entriesOf(modules: readonly Module[]): Entry[] {
  return modules.flatMap((module) => [
    {
      id: moduleHref(module),
      title: module.title,
      line: module.summary,
      where: '',
      text: plainText(module.body),
    },
    ...[...module.cards, ...module.exercises].map((item) => ({
      id: itemHref(module, item),
      title: item.title,
      line: lineOf(item),
      where: module.title,
      text: plainText(
        [item.body, ...(item.kind === 'exercise' ? lengths.map((length) => item.steps[length]) : [])].join(
          '\n',
        ),
      ),
    })),
  ])
}

/** The index of what readers may see. */
export function indexOf(modules: readonly Module[]): Index {
  const index = new MiniSearch(searching)
  index.addAll(entriesOf(modules))
  return index
}
