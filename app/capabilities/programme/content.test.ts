import { expect, test } from 'vitest'
import { addressOf, allItems, itemById, leftOut, moduleBySlug, programme } from './content.reads.server.ts'

test('the whole programme is read, its modules in order, and nothing is left out', () => {
  expect(leftOut).toEqual([])
  expect(programme.map(({ module }) => module)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test('every card and exercise is found by its id, and its address names its module', () => {
  for (const item of allItems()) {
    expect(itemById(item.id)).toBe(item)
    const [, slug = ''] = /^\/library\/([a-z-]+)\//.exec(addressOf(item)) ?? []
    expect(moduleBySlug(slug)?.module).toBe(item.module)
  }
})
