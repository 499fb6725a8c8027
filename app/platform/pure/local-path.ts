const local = /^\/(?![/\\])[\w\-./?=&%~+]*$/

/** A page of ours to go on to, or the first page: nobody is sent to another site after signing in. */
export function localPath(wanted: string | undefined | null): string {
  if (!wanted || wanted.length > 500 || !local.test(wanted)) return '/'
  return wanted.startsWith('/sign-') || wanted.startsWith('/auth/') ? '/' : wanted
}
