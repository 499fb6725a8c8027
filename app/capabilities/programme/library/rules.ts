import type { Card, Exercise, Length, Module } from '../contract.ts'
import { lengths } from '../contract.ts'
import type { Around, Item, Place, Published, Reviewable } from './contract.ts'

/** Everything is shown: in a demonstration, and to the administrator who decides. */
export const everything: Published = { mark: 'everything', has: () => true }

/** How a text and its version are named where they are signed off. A new version is a new text. */
export const nameOf = ({ id, version }: Reviewable): string => `${id}@${version}`

/** What is shown where a service decides: what a clinician reviewed, and what the service signed off. */
export function publishedBy(signedOff: readonly string[]): Published {
  const names = new Set(signedOff)
  return {
    mark: signedOff.join(' '),
    has: (item) => item.clinicalReview !== 'none' || names.has(nameOf(item)),
  }
}

/** The modules as readers see them. What is not published is as if it had never been written. */
export function shownModules(modules: readonly Module[], published: Published): Module[] {
  return modules.flatMap((module) => {
    const cards = module.cards.filter(published.has)
    const exercises = module.exercises.filter(published.has)
    if (published.has(module)) return [{ ...module, cards, exercises }]
    const nothing = cards.length + exercises.length === 0
    return nothing ? [] : [{ ...module, body: '', summary: '', safety: [], cards, exercises }]
  })
}

/** Where anyone reads a module. */
export const moduleHref = ({ slug }: Pick<Module, 'slug'>): string => `/library/${slug}`
/** Where anyone reads a card or an exercise. */
export const itemHref = (module: Pick<Module, 'slug'>, { id }: Pick<Item, 'id'>): string =>
  `${moduleHref(module)}/${id}`

const itemsOf = (module: Module): Item[] => [...module.cards, ...module.exercises]

/** The library from end to end, as one would leaf through it. */
function leaves(modules: readonly Module[]): Around[] {
  return modules.flatMap((module) => [
    { href: moduleHref(module), title: module.title },
    ...itemsOf(module).map((item) => ({ href: itemHref(module, item), title: item.title })),
  ])
}

function around(modules: readonly Module[], href: string): Pick<Place<unknown>, 'previous' | 'next'> {
  const all = leaves(modules)
  const at = all.findIndex((leaf) => leaf.href === href)
  return { previous: all[at - 1], next: all[at + 1] }
}

/** The module at an address, among those that are shown. */
export function modulePlace(modules: readonly Module[], slug: string): Place<Module> | undefined {
  const module = modules.find((each) => each.slug === slug)
  return module && { module, item: module, ...around(modules, moduleHref(module)) }
}

/** The card or exercise at an address, among those that are shown. */
export function itemPlace(modules: readonly Module[], slug: string, id: string): Place<Item> | undefined {
  const module = modules.find((each) => each.slug === slug)
  const item = module && itemsOf(module).find((each) => each.id === id)
  return item && { module, item, ...around(modules, itemHref(module, item)) }
}

/** The length that is asked for; else the short one, and on a bad day the one for that. */
export function lengthOf(asked: string | undefined, calm: boolean): Length {
  return lengths.find((length) => length === asked) ?? (calm ? 'bad-day' : 'two-minutes')
}

/** A text without its Markdown, on one line, such as a search engine shows. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*]|\d+\.)\s+/gm, '')
    .replace(/[*_#`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The first sentences of a text, whole, in about as many characters as are asked for. */
export function opening(markdown: string, most = 155): string {
  let said = ''
  for (const sentence of plainText(markdown).split(/(?<=[.?:])\s+/)) {
    if (said && said.length + sentence.length + 1 > most) break
    said = said ? `${said} ${sentence}` : sentence
  }
  return said
}

/** What a card or exercise is about, in a line. */
export const lineOf = (item: Card | Exercise): string =>
  item.kind === 'exercise' ? item.summary : opening(item.body, 110)
