// Whoever signs in chooses where this server sends to, so it sends to the browsers' own push services alone.
const services = [
  /^fcm\.googleapis\.com$/,
  /^(updates|[\w-]+)\.push\.services\.mozilla\.com$/,
  /^([\w-]+\.)*push\.apple\.com$/,
  /^[\w-]+\.notify\.windows\.com$/,
]

/** Whether an address belongs to a push service of a browser maker. */
export function isPushService(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username } = new URL(address)
  return (
    protocol === 'https:' && port === '' && username === '' && services.some((each) => each.test(hostname))
  )
}
