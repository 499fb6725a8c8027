import { useText } from '../../../../language/text.tsx'
import { LinkList } from '../../../../ui/link-list/link-list.tsx'
import type { Module } from '../../contract.ts'
import type { Item } from '../contract.ts'
import { itemHref, lineOf } from '../rules.ts'
import { timeText } from './item-words.ts'

/** Cards or exercises of a module, each with its line and how long it takes. */
export function ItemList({ module, items }: { module: Module; items: readonly Item[] }) {
  const t = useText()
  return (
    <LinkList
      items={items.map((item) => ({
        href: itemHref(module, item),
        title: item.title,
        hint: item.kind === 'exercise' ? lineOf(item) : undefined,
        note: timeText(t, item),
      }))}
    />
  )
}
