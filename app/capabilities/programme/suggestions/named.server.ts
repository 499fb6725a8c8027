import { addressOf, itemById } from '../content.reads.server.ts'
import type { Published } from '../library/contract.ts'
import type { Suggestion } from './contract.ts'

/** Suggestions with what they are called, and where they are read while readers see them. */
export function named<S extends Suggestion>(suggestions: readonly S[], published: Published) {
  return suggestions.map((suggestion) => {
    const item = itemById(suggestion.item)
    return {
      ...suggestion,
      title: item?.title ?? suggestion.item,
      href: item && published.has(item) ? addressOf(item) : undefined,
    }
  })
}
