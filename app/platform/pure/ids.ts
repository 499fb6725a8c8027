const twoDigits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A version 7 uuid (RFC 9562) from a moment and 10 random bytes: ids of later rows sort later. */
export function uuidAt(at: Date, random: Uint8Array): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  let hex = ''
  for (let at = 0; at < 10; at++) hex += twoDigits[random[at] ?? 0]
  const variant = ((Number.parseInt(hex[4] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`
}

/** True for the text form of a uuid of any version. */
export function isId(typed: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed)
}
