import { marked, type Token, type Tokens } from 'marked'
import type { Block, Run } from '../../../platform/pure/print.ts'

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const plain = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? found)

/** Runs of words; paper cannot be tapped, so an address outside Concord is printed behind its words. */
function runsOf(tokens: Token[] | undefined, strong = false): Run[] {
  return (tokens ?? []).flatMap((token): Run[] => {
    if (token.type === 'link') {
      const { href } = token as Tokens.Link
      const words = runsOf((token as Tokens.Link).tokens, strong)
      return href.startsWith('https://') ? [...words, { text: ` (${href})` }] : words
    }
    // A list in a list goes on within its item, a line each.
    if (token.type === 'list')
      return (token as Tokens.List).items.flatMap((item) => [
        { text: '\n– ' },
        ...runsOf(item.tokens, strong),
      ])
    if ('tokens' in token && token.tokens) return runsOf(token.tokens, strong || token.type === 'strong')
    const text = plain('text' in token ? String(token.text) : '').replace(/\s*\n\s*/g, ' ')
    return text ? [{ text, strong }] : []
  })
}

/** Markdown of a card or an exercise as blocks for printing. */
export function blocksOf(markdown: string): Block[] {
  return marked.lexer(markdown).flatMap((token): Block[] => {
    if (token.type === 'paragraph') return [{ kind: 'paragraph', runs: runsOf(token.tokens) }]
    if (token.type === 'list') {
      const { ordered, items } = token as Tokens.List
      return [{ kind: 'list', ordered, items: items.map((item) => runsOf(item.tokens)) }]
    }
    return []
  })
}
