import { listContent, readContent } from '../../platform/content/content.server.ts'
import type { Card, Exercise, Module } from './contract.ts'
import { type Item, type ModuleText, readItem } from './parse.ts'

const unread: string[] = []

/** Every item of one folder that can be read; what cannot is left out, and said. */
function itemsOf(folder: string): Item[] {
  return listContent(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const { item, problems } = readItem(readContent(`${folder}/${name}`))
      unread.push(...problems.map(({ line, what }) => `content/${folder}/${name}:${line}: ${what}`))
      return item ? [item] : []
    })
}

const of = <K extends Item['kind']>(kind: K, items: Item[]) =>
  items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind)

function moduleIn(name: string): Module[] {
  const folder = `programme/${name}`
  const within = listContent(folder)
  const itemsIn = (part: string) => (within.includes(part) ? itemsOf(`${folder}/${part}`) : [])
  const [head] = of('module', itemsOf(folder)) as ModuleText[]
  if (!head) return []
  const cards = of('card', itemsIn('cards'))
  const exercises = of('exercise', itemsIn('exercises'))
  return [{ ...head, slug: name.replace(/^\d+-/, ''), cards, exercises }]
}

/** The programme, read once when the process starts: modules in order, with their cards and exercises in order. */
export const programme: Module[] = listContent('programme').flatMap(moduleIn)

/** What was left out because it cannot be read, as `file:line: reason`. `npm run content` says the same and more. */
export const leftOut: readonly string[] = unread

const items = new Map<string, Card | Exercise>(
  programme.flatMap(({ cards, exercises }) =>
    [...cards, ...exercises].map((item) => [item.id, item] as const),
  ),
)

export const moduleBySlug = (slug: string): Module | undefined => programme.find((each) => each.slug === slug)
export const moduleByNumber = (number: number): Module | undefined =>
  programme.find(({ module }) => module === number)

export const itemById = (id: string): Card | Exercise | undefined => items.get(id)

export function exerciseById(id: string): Exercise | undefined {
  const item = items.get(id)
  return item?.kind === 'exercise' ? item : undefined
}

export const allItems = (): (Card | Exercise)[] => [...items.values()]

/** Where anyone reads a card or an exercise. */
export const addressOf = (item: Card | Exercise): string =>
  `/library/${moduleByNumber(item.module)?.slug}/${item.id}`
