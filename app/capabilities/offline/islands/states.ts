import { allEntries, fact } from '../../../platform/browser/store.ts'
import type { Kept } from '../contract.ts'
import { inOrder, overview } from '../rules.ts'
import { isMarked, mark } from './mark.ts'

/** Says in plain words, made by the server, what this device keeps and what became of it. */
export async function showStates(place: HTMLElement, person: string | undefined): Promise<void> {
  let entries: Kept[] = []
  let shown: ReturnType<typeof overview> = {}
  try {
    entries = await allEntries<Kept>()
    shown = overview(entries, person)
    if (isMarked() && !(await fact('key'))) shown.lost = 1
  } catch {
    return
  }
  const unsent = Boolean(shown.waiting || shown['sign-in'] || shown['needs-you'])
  // A loss stays said until the person has read it.
  if (!shown.lost && unsent !== isMarked()) mark(unsent)
  const first = inOrder(entries).find((entry) => entry.state === 'needs-you' && entry.person === person)
  if (first) place.querySelector('a[data-right]')?.setAttribute('href', `${first.action}#needs-you`)
  const sent = entries.findLast((entry) => entry.state === 'sent' && entry.person === person)
  if (sent?.location) place.querySelector('a[data-sent]')?.setAttribute('href', sent.location)
  for (const part of place.querySelectorAll<HTMLElement>('[data-state]')) {
    const count = shown[part.dataset.state as keyof typeof shown]
    part.hidden = !count
    const number = part.querySelector('[data-count]')
    if (number) number.textContent = String(count)
  }
  document.querySelector('[data-nothing]')?.toggleAttribute('hidden', Object.keys(shown).length > 0)
  const cleared = place.querySelector('[data-may-be-cleared]')
  if (unsent && cleared) cleared.toggleAttribute('hidden', await mayKeep())
}

async function mayKeep(): Promise<boolean> {
  const { storage } = navigator
  return Boolean((await storage?.persisted?.()) || (await storage?.persist?.()))
}
