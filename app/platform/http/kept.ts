import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gunzipSync, gzipSync } from 'node:zlib'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { AppContext } from './context.ts'
import { type PageContext, pageContext } from './page.ts'

type Encoded = { tag: string; kind: string; policy: string; br: Buffer; gzip: Buffer }

/** How long a browser or a cache in between may show an answer without asking: a text that is taken back goes soon. */
const seconds = 300

// What is kept cannot carry a nonce: an answer that says "unchanged" would bring another one. What stands in the page
// itself is named by its digest.
const policyFor = (text: string) =>
  `default-src 'none'; script-src 'self'${digests(text, 'script')}; style-src 'self'${digests(text, 'style')}; ` +
  `img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; ` +
  `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

function digests(text: string, element: 'script' | 'style'): string {
  const found = text.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^]*?)</${element}>`, 'g'))
  return [...found]
    .filter(([, inside]) => inside)
    .map(([, inside = '']) => ` 'sha256-${createHash('sha256').update(inside).digest('base64')}'`)
    .join('')
}

// Every page in every look has room, so that nobody can have it made again and again.
const room = 2000

/** Answers that are the same for everybody who is not signed in: made once, compressed once, and cacheable. */
export function keptAnswers(most = room) {
  const kept = new Map<string, Encoded>()

  const keep = (name: string, kind: string, make: () => string): Encoded => {
    const known = kept.get(name)
    // What was asked for last is dropped last.
    if (known) kept.delete(name)
    const answer = known ?? encode(kind, make())
    kept.set(name, answer)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return answer
  }

  return {
    /** A page; it knows how it should look, and nothing else about whoever asks. */
    page(c: AppContext, name: string, make: (page: PageContext) => VNode): Response {
      // Whoever opens it may come for the first time, so it carries its styles. A worker that keeps a copy has the file.
      const opened = c.req.header('sec-fetch-dest') === 'document'
      const carried = opened ? c.var.platform.styles : undefined
      const page = { ...pageContext(c), nonce: '', signedIn: false, carried }
      const look = `${page.language.tag} ${page.display} ${page.calm} ${page.discreet} ${opened}`
      const made = keep(
        `${look} ${name}`,
        'text/html; charset=UTF-8',
        () => `<!doctype html>${renderToString(make(page))}`,
      )
      return answer(c, made)
    },
    /** A file that is made here, such as a map of the site. */
    file(c: AppContext, name: string, kind: string, make: () => string): Response {
      return answer(c, keep(name, kind, make))
    },
  }
}

// Of a card of 54 kB this makes 12.0 kB in 3 ms; the highest would make 10.9 in 93, and everybody else would wait.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

function encode(kind: string, text: string): Encoded {
  const plain = Buffer.from(text)
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { kind, tag, policy: policyFor(text), br: brotliCompressSync(plain, brotli), gzip: gzipSync(plain) }
}

function answer(c: AppContext, made: Encoded): Response {
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find((each) => accepted.includes(each))
  const headers = new Headers({
    'cache-control': `public, max-age=${seconds}`,
    etag: made.tag,
    vary: 'Accept-Encoding, Cookie, Sec-Fetch-Dest',
    'content-type': made.kind,
    'content-security-policy': made.policy,
  })
  if (c.req.header('if-none-match')?.includes(made.tag)) return new Response(null, { status: 304, headers })
  const body = encoding ? made[encoding] : gunzipSync(made.gzip)
  if (encoding) headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  return new Response(new Uint8Array(body), { headers })
}
