/** What every answer carries, whatever it is: a page, a file, or whether the process lives. */
export function protect(headers: Headers, https: boolean): Headers {
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'no-referrer')
  headers.set('cross-origin-resource-policy', 'same-origin')
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', "frame-ancestors 'none'")
  if (https) headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  return headers
}
