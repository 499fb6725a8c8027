import { getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from '../../platform/http/context.ts'
import { readCode } from '../../platform/pure/codes.ts'

// Between two pages of joining the browser carries what it typed itself: no row is made before there is a person.
const options = (c: AppContext) => ({
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: c.var.platform.origin.startsWith('https:'),
  path: '/',
  maxAge: 3600,
})

export function keepCode(c: AppContext, code: string): void {
  setCookie(c, 'invitation', code, options(c))
}
export function keptCode(c: AppContext): string | undefined {
  return readCode(getCookie(c, 'invitation') ?? '')
}
export function forgetCode(c: AppContext): void {
  setCookie(c, 'invitation', '', { ...options(c), maxAge: 0 })
}
/** A code of a person for family or a friend, which `supporters` keeps there. */
export function hasSupporterCode(c: AppContext): boolean {
  return readCode(getCookie(c, 'supporter-code') ?? '') !== undefined
}
export function keepSignUp(c: AppContext, id: string): void {
  setCookie(c, 'sign-up', id, options(c))
}
export function keptSignUp(c: AppContext): string | undefined {
  return getCookie(c, 'sign-up')
}
export function forgetSignUp(c: AppContext): void {
  setCookie(c, 'sign-up', '', { ...options(c), maxAge: 0 })
}
