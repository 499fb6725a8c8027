import { programme } from '../content.reads.server.ts'
import type { Reviewable } from './contract.ts'
import { itemHref, moduleHref } from './rules.ts'

/** Any text of the library, with its title and its address. */
export type LibraryText = Reviewable & { title: string; href: string }

const texts = new Map<string, LibraryText>(
  programme.flatMap((module) =>
    [
      { ...module, href: moduleHref(module) },
      ...module.cards.map((card) => ({ ...card, href: itemHref(module, card) })),
      ...module.exercises.map((exercise) => ({ ...exercise, href: itemHref(module, exercise) })),
    ].map(({ id, version, clinicalReview, title, href }) => [
      id,
      { id, version, clinicalReview, title, href },
    ]),
  ),
)

/** The module, card or exercise of an id, whether readers see it or not. */
export const textById = (id: string): LibraryText | undefined => texts.get(id)
