/** One element of rendered HTML: enough of it to ask what a label or an error is tied to. */
export type Rendered = { tag: string; attributes: Map<string, string>; text: string }

const tags = /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g
const pairs = /([a-z-]+)(?:="([^"]*)")?/g

/** Reads the elements of what Preact rendered, which is always well formed. */
export const elementsOf = (html: string): Rendered[] =>
  [...html.matchAll(tags)].map((match) => {
    const tag = match[1] ?? ''
    const after = html.slice(match.index + match[0].length)
    return {
      tag,
      attributes: new Map(
        [...(match[2] ?? '').matchAll(pairs)].map((pair) => [pair[1] ?? '', pair[2] ?? '']),
      ),
      text: inside(tag, after)
        .replaceAll(/<[^>]*>/g, ' ')
        .trim(),
    }
  })

const inside = (tag: string, html: string) => {
  let depth = 1
  for (const match of html.matchAll(new RegExp(`<(/?)${tag}[\\s>]`, 'g'))) {
    depth += match[1] ? -1 : 1
    if (depth === 0) return html.slice(0, match.index)
  }
  return ''
}
