import { overview } from '../rules.ts'
import { isMarked, mark } from './mark.ts'
import { allKept, fact } from './store.ts'

let lost = false

/** Says in plain words, made by the server, what this device keeps and what became of it. */
export async function showStates(place: HTMLElement, person: string | undefined): Promise<void> {
  let shown: ReturnType<typeof overview> = {}
  try {
    shown = overview(await allKept(), person)
    lost ||= isMarked() && !(await fact('key'))
    if (lost) shown.lost = 1
  } catch {
    return
  }
  const unsent = Boolean(shown.waiting || shown['sign-in'] || shown['needs-you'])
  if (unsent !== isMarked()) mark(unsent)
  for (const part of place.querySelectorAll<HTMLElement>('[data-state]')) {
    const count = shown[part.dataset.state as keyof typeof shown]
    if (part.dataset.state === 'refused') continue
    part.hidden = !count
    const number = part.querySelector('[data-count]')
    if (number) number.textContent = String(count)
  }
  place.querySelector('[data-nothing]')?.toggleAttribute('hidden', unsent || Boolean(shown.sent))
  const cleared = place.querySelector('[data-may-be-cleared]')
  if (unsent && cleared) cleared.toggleAttribute('hidden', await mayKeep())
}

async function mayKeep(): Promise<boolean> {
  const { storage } = navigator
  return Boolean((await storage?.persisted?.()) || (await storage?.persist?.()))
}
