import type { Token, Tokens } from 'marked'
import type { ComponentChildren } from 'preact'
import { Heading } from '../heading/heading.tsx'

type Fill = Record<string, string>

export type MarkdownProps = {
  tokens: Token[]
  /** What stands in the {places} of the text. */
  fill?: Fill
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const plain = (text: string, fill: Fill | undefined) => {
  const read = text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
  return fill ? read.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '') : read
}

/** Shows Markdown as components: text is only ever text, and no markup in it is passed through. */
export const Markdown = ({ tokens, fill }: MarkdownProps) => (
  <>
    {tokens.map((token, at) => (
      <Shown key={at} token={token} fill={fill} />
    ))}
  </>
)

function Shown({ token, fill }: { token: Token; fill: Fill | undefined }): ComponentChildren {
  const inside = 'tokens' in token && token.tokens ? <Markdown tokens={token.tokens} fill={fill} /> : null
  switch (token.type) {
    case 'heading':
      return <Heading level={2}>{inside}</Heading>
    case 'paragraph':
      return <p>{inside}</p>
    case 'list':
      return <List list={token as Tokens.List} fill={fill} />
    case 'list_item':
      return <li>{inside}</li>
    case 'strong':
      return <strong>{inside}</strong>
    case 'em':
      return <em>{inside}</em>
    case 'br':
      return <br />
    case 'link': {
      const { href } = token as Tokens.Link
      return <a href={href}>{inside}</a>
    }
    case 'escape':
    case 'text':
      return inside ?? plain((token as Tokens.Text).text, fill)
    default:
      return null
  }
}

function List({ list, fill }: { list: Tokens.List; fill: Fill | undefined }) {
  const items = <Markdown tokens={list.items} fill={fill} />
  if (!list.ordered) return <ul>{items}</ul>
  return <ol start={list.start === 1 ? undefined : Number(list.start)}>{items}</ol>
}
