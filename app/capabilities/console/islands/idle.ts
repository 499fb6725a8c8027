const after = 10 * 60 * 1000

/** A page that shows what is sealed elsewhere closes it again when nobody uses it, and when it comes back from the past. */
export function lockWhenIdle(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(() => location.reload(), after)
  }
  for (const use of ['pointerdown', 'keydown', 'scroll']) addEventListener(use, again, { passive: true })
  addEventListener('pageshow', (shown: PageTransitionEvent) => shown.persisted && location.reload())
  again()
}
