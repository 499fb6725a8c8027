/**
 * Whether this device was keeping something, in a cookie without any content: cookies outlive an eviction, so it
 * tells a browser that lost something from one that never had it.
 */
export const isMarked = () => /(^|; )kept=1/.test(document.cookie)

export function mark(keeping: boolean): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  const age = keeping ? 31536000 : 0
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is asynchronous, and a page that leaves cannot wait.
  document.cookie = `kept=1; max-age=${age}; path=/; samesite=strict${secure}`
}
