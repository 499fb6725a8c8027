/** The page to go back to, if it is one of ours; never another site, and never this page itself. */
export function backTo(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.length > 500) return undefined
  // One leading slash and nothing that a browser reads as the start of a host or strips away.
  if (!/^\/(?![/\\])[\w\-./~%?=&#]*$/.test(typed)) return undefined
  return /^\/display(?![\w-])/.test(typed) ? undefined : typed
}
