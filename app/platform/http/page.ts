import { matchedRoutes } from 'hono/route'
import { englishLanguage, type Language } from '../../language/text.tsx'
import type { AppContext } from './context.ts'

export type Display = 'auto' | 'light' | 'dark' | 'contrast'

/** What a shell needs to know about this request to make a whole page. */
export type PageContext = {
  language: Language
  display: Display
  calm: boolean
  /** Another name and icon, and a way to leave at once. */
  discreet: boolean
  nonce: string
  styles: string
  /** The style sheet itself, where the page carries it. */
  carried?: string
  asset: (name: string) => string | undefined
  path: string
  /** The address that opens this page again, when it is a plain one: no key of a link goes into another address. */
  again: string | undefined
  signedIn: boolean
  demonstration: boolean
}

export function pageContext(c: AppContext): PageContext {
  const { platform, nonce, sessionHash } = c.var
  const cookies = c.req.header('cookie') ?? ''
  return {
    language: englishLanguage,
    display: (/(?:^|; )(?:__Host-)?display=(light|dark|contrast)/.exec(cookies)?.[1] ?? 'auto') as Display,
    calm: /(?:^|; )(?:__Host-)?calm=on/.test(cookies),
    discreet: /(?:^|; )(?:__Host-)?discreet=on/.test(cookies),
    nonce,
    styles: platform.asset('styles.css') ?? '/assets/styles.css',
    asset: platform.asset,
    path: c.req.path,
    again: again(c),
    signedIn: sessionHash !== undefined,
    demonstration: platform.demonstration,
  }
}

function again(c: AppContext): string | undefined {
  const pattern = matchedRoutes(c).at(-1)?.path ?? ''
  // What only asks for the head asks for the same page, and what is kept of it is shown to others.
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  const plain = reads && /^\/[a-z\d\-/]*$/.test(c.req.path) && !pattern.includes(':token')
  return plain ? c.req.path : undefined
}
