type Settable = { set(name: string, value: string): unknown }

/** What every answer carries, whatever it is: a page, a file, or whether the process lives. */
export function protect(headers: Headers, https: boolean, onto: Settable = headers): void {
  onto.set('x-content-type-options', 'nosniff')
  onto.set('referrer-policy', 'no-referrer')
  onto.set('cross-origin-resource-policy', 'same-origin')
  if (!headers.has('content-security-policy')) onto.set('content-security-policy', "frame-ancestors 'none'")
  if (https) onto.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
}
