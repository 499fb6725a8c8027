import { getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from '../../platform/http/context.ts'
import { readCode } from '../../platform/pure/codes.ts'

const name = 'supporter-code'
const options = (c: AppContext) => ({
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: c.var.platform.origin.startsWith('https:'),
  path: '/',
  maxAge: 3600,
})

/** Between typing a code and having an account, the browser carries it. */
export function keepCode(c: AppContext, code: string): void {
  setCookie(c, name, code, options(c))
}
export function keptCode(c: AppContext): string | undefined {
  return readCode(getCookie(c, name) ?? '')
}
export function forgetCode(c: AppContext): void {
  setCookie(c, name, '', { ...options(c), maxAge: 0 })
}
