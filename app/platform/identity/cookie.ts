import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** What the database compares: the hash of a session token, never the token. */
export function tokenHash(token: string): string {
  return hash('sha256', token, 'hex')
}

/** The value of one cookie in a request's header, decoded, or undefined. */
export function cookieValue(header: string | null | undefined, name: string): string | undefined {
  if (!header) return undefined
  for (const part of header.split(';')) {
    const equals = part.indexOf('=')
    if (equals < 0 || part.slice(0, equals).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(equals + 1).trim())
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The token inside `token.signature` when the signature is ours. */
export function verifiedToken(
  signed: string | undefined,
  signature: (token: string) => Uint8Array,
): string | undefined {
  const dot = signed?.lastIndexOf('.') ?? -1
  if (!signed || dot < 1) return undefined
  const token = signed.slice(0, dot)
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  const expected = signature(token)
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

/** `token.signature`, ready to stand in a Set-Cookie header. */
export function signedValue(token: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(token, 'utf8').digest('base64')
  return encodeURIComponent(`${token}.${signature}`)
}

export interface CookieNames {
  secure: boolean
  prefix: string
  session: string
  twoStep: string
  challenge: string
}

/** The cookies' names: `__Host-` wherever the origin is https, so that no other host can set them. */
export function cookieNames(origin: string): CookieNames {
  const secure = origin.startsWith('https:')
  const prefix = secure ? '__Host-concord' : 'concord'
  return {
    secure,
    prefix,
    session: `${prefix}.session_token`,
    twoStep: `${prefix}.two_factor`,
    challenge: `${prefix}.passkey`,
  }
}

/** A whole Set-Cookie value; without `maxAge` the cookie goes when the browser closes. */
export function setCookie(names: CookieNames, name: string, value: string, maxAge?: number): string {
  const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`
  return `${name}=${value}${age}; Path=/; HttpOnly${names.secure ? '; Secure' : ''}; SameSite=Lax`
}

/** Lets a cookie go when the browser closes, for a device that others use. */
export function forgetOnClose(cookie: string): string {
  return /;\s*Max-Age=0(;|$)/i.test(cookie) ? cookie : cookie.replace(/;\s*(Max-Age|Expires)=[^;]*/gi, '')
}
