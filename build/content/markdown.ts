import { marked, type Token, type Tokens } from 'marked'
import type { Problem } from '../../app/platform/content/located.ts'

/** A piece of text that a person reads in one go: a paragraph, an item of a list, a label. */
export type Passage = {
  line: number
  text: string
  /** How it is written, over several lines perhaps. */
  raw?: string
  heading?: boolean
}

/** The words of inline Markdown: those of links and strong words too, addresses and {places} not. */
function wordsIn(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'list') return ''
      if (token.type === 'br') return '\n'
      return 'tokens' in token && token.tokens ? wordsIn(token.tokens) : 'text' in token ? token.text : ''
    })
    .join('')
}

const tidy = (text: string) =>
  text
    .replace(/\{[\w-]+\}/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The passages of a Markdown body that begins on a line. */
export function passagesOf(body: string, firstLine: number): Passage[] {
  return walk(marked.lexer(body), firstLine)
}

function walk(tokens: Token[], firstLine: number): Passage[] {
  let line = firstLine
  return tokens.flatMap((token) => {
    const from = line
    line += token.raw.split('\n').length - 1
    if (token.type === 'space') return []
    if (token.type === 'list') return walk((token as Tokens.List).items, from)
    const inner = 'tokens' in token && token.tokens ? token.tokens : [token]
    const nested = inner.filter((each) => each.type === 'list')
    const lists = nested.flatMap((list) =>
      walk([list], from + before(token.raw, list.raw.split('\n')[0] ?? '')),
    )
    const text = tidy(wordsIn(inner))
    const own = text ? [{ line: from, text, raw: token.raw, heading: token.type === 'heading' }] : []
    return [...own, ...lists]
  })
}

const before = (raw: string, part: string) =>
  raw.slice(0, Math.max(0, raw.indexOf(part))).split('\n').length - 1

/** The links of a body: where each leads, and on which line it stands. */
export function linksOf(body: string, firstLine: number): { href: string; line: number }[] {
  const links = every(marked.lexer(body)).filter((token): token is Tokens.Link => token.type === 'link')
  let from = 0
  return links.map((link) => {
    const at = Math.max(body.indexOf(link.raw, from), from)
    from = at + 1
    return { href: link.href, line: firstLine + body.slice(0, at).split('\n').length - 1 }
  })
}

/** Markdown of a kind that no screen shows. */
export function unshown(body: string, firstLine: number, shown: readonly string[]): Problem[] {
  return every(marked.lexer(body))
    .filter(({ type }) => !shown.includes(type))
    .map(({ type, raw }) => ({
      line: firstLine + before(body, raw.split('\n')[0] ?? ''),
      what: `uses Markdown that is not shown here: ${type}`,
    }))
}

function every(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => {
    const inner = token.type === 'list' ? (token as Tokens.List).items : 'tokens' in token ? token.tokens : []
    return [token, ...every(inner ?? [])]
  })
}
