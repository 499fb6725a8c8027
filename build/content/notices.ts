import { marked } from 'marked'
import { Work } from '../../app/capabilities/evidence/contract.ts'
import { NoticeFront } from '../../app/capabilities/notices/contract.ts'
import { splitFrontMatter } from '../../app/platform/content/front-matter.ts'
import { type Fault, faults } from './fault.ts'
import { notPersonFirst } from './person-first.ts'
import { hardToRead } from './reading-age.ts'

const rooms = ['/', '/help-now', '/privacy', '/accessibility', '/about', '/display', '/sign-in']
const shown = ['heading', 'paragraph', 'list', 'list_item', 'text', 'link', 'strong', 'space']

type Tokens = ReturnType<typeof marked.lexer>[number][]

function everyToken(tokens: Tokens): Tokens {
  return tokens.flatMap((token) => {
    const inner =
      'items' in token && token.items ? token.items : 'tokens' in token && token.tokens ? token.tokens : []
    return [token, ...everyToken(inner as Tokens)]
  })
}

const plain = (body: string): string =>
  body
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/^#+ |^- /gm, '')
    .replace(/\*\*/g, '')
    .replace(/\{\w+\}/g, '')
    .replace(/([^\n])\n(?=[a-z])/g, '$1 ')

/** Checks one notice: front matter, links, what Concord can show, reading age and language. */
export function checkNotice(file: string, text: string, works: ReadonlySet<string>): Fault[] {
  let parts: ReturnType<typeof splitFrontMatter>
  try {
    parts = splitFrontMatter(text)
  } catch (error) {
    return faults(file, (error as Error).message)
  }
  const front = NoticeFront.safeParse(parts.front)
  const tokens = everyToken(marked.lexer(parts.body))
  const links = tokens.flatMap((token) => (token.type === 'link' ? [String(token.href)] : []))
  const lost = links.filter((href) => !rooms.includes(href) && !/^https:\/\/[\w.-]+\.[a-z]+(\/|$)/.test(href))
  const unheard = front.success ? front.data.restsOn.filter((id) => !works.has(id)) : []
  const unknown = new Set(tokens.map((token) => token.type).filter((type) => !shown.includes(type)))
  return faults(
    file,
    ...(front.success ? [] : front.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
    ...lost.map((href) => `links to ${href}, which is no page of Concord and no https address`),
    ...unheard.map((id) => `rests on “${id}”, which is not in content/evidence/works`),
    ...[...unknown].map((type) => `uses Markdown that notices do not show: ${type}`),
    ...hardToRead(plain(parts.body), { age: 11, words: 900 }),
    ...notPersonFirst(plain(parts.body)),
  )
}

/** Checks one work that claims rest on: its shape, and that its file bears its id. */
export function checkWork(file: string, read: unknown): Fault[] {
  const parsed = Work.safeParse(read)
  if (!parsed.success)
    return faults(file, ...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  const { id, found } = parsed.data
  return faults(
    file,
    ...(file.endsWith(`/${id}.json`) ? [] : [`is the work “${id}”; its file bears its id`]),
    ...hardToRead(found, { age: 11, words: 60 }),
  )
}
