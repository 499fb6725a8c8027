import type { Token, Tokens } from 'marked'
import type { ComponentChildren } from 'preact'
import { Heading } from '../../../ui/heading/heading.tsx'

type Fill = Record<string, string>

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const plain = (text: string, fill: Fill) =>
  text
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '')

/** Shows a notice's Markdown as components: text is only ever text, and no markup in it is passed through. */
export const NoticeText = ({ tokens, fill }: { tokens: Token[]; fill: Fill }) => (
  <>
    {tokens.map((token, at) => (
      <Shown key={at} token={token} fill={fill} />
    ))}
  </>
)

function Shown({ token, fill }: { token: Token; fill: Fill }): ComponentChildren {
  const inside = 'tokens' in token && token.tokens ? <NoticeText tokens={token.tokens} fill={fill} /> : null
  switch (token.type) {
    case 'heading':
      return <Heading level={2}>{inside}</Heading>
    case 'paragraph':
      return <p>{inside}</p>
    case 'list':
      return (
        <ul>
          <NoticeText tokens={(token as Tokens.List).items} fill={fill} />
        </ul>
      )
    case 'list_item':
      return <li>{inside}</li>
    case 'strong':
      return <strong>{inside}</strong>
    case 'link':
      return <a href={(token as Tokens.Link).href}>{inside}</a>
    case 'text':
      return inside ?? plain((token as Tokens.Text).text, fill)
    default:
      return null
  }
}
