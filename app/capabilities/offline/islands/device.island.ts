import { isPin } from '../../../platform/browser/lock.rules.ts'
import { openByPin, removePin, setPin } from '../../../platform/browser/pin.ts'
import { dropFacts, fact, keepFact, wipe } from '../../../platform/browser/store.ts'
import { letFlareOpen, openFlare, openVault } from '../../../platform/browser/vault.ts'
import type { Mine } from '../../programme/mine/contract.ts'
import { mark } from './mark.ts'

const parts = (name: string) => [...document.querySelectorAll<HTMLElement>(`[data-device="${name}"]`)]
const names = [
  'no-script',
  'refused',
  'none',
  'locked',
  'no-pin',
  'pin-opens',
  'open',
  'pin',
  'flare',
  'flare-open',
]
const done = document.querySelector<HTMLElement>('[data-device-done]')

const say = (what: string) => {
  for (const each of document.querySelectorAll<HTMLElement>('[data-says]'))
    each.hidden = each.dataset.says !== what
  if (what) done?.scrollIntoView({ block: 'nearest' })
}

async function show(): Promise<void> {
  const holding = new Set(await whatHolds())
  for (const name of names) for (const part of parts(name)) part.hidden = !holding.has(name)
}

/** What is true of this device just now. */
async function whatHolds(): Promise<string[]> {
  try {
    await keepFact('asked', (await fact<number>('asked')) ?? 0)
    const found = await openVault<Mine>()
    const pin = await fact('pin')
    const chosen = (await openFlare()) !== undefined
    if (found.state !== 'open')
      return found.state === 'none' ? ['none'] : ['locked', pin ? 'pin-opens' : 'no-pin']
    return ['open', ...(pin ? ['pin'] : []), ...(found.mine.flare ? [chosen ? 'flare-open' : 'flare'] : [])]
  } catch {
    return ['refused']
  }
}

const typedIn = (form: HTMLFormElement) => {
  const field = form.querySelector<HTMLInputElement>('input[name=pin]')
  const typed = field?.value.trim() ?? ''
  if (field) field.value = ''
  return typed
}

async function act(what: string, form: HTMLFormElement | null): Promise<string> {
  switch (what) {
    case 'unlock': {
      const typed = form ? typedIn(form) : ''
      return isPin(typed) ? `unlock-${await openByPin(typed)}` : 'pin-shape'
    }
    case 'set-pin': {
      const typed = form ? typedIn(form) : ''
      if (!isPin(typed)) return 'pin-shape'
      return (await setPin(typed)) ? 'pin-set' : 'unlock-none'
    }
    case 'remove-pin':
      await removePin()
      return 'pin-removed'
    case 'open-flare': {
      const found = await openVault<Mine>()
      if (found.state === 'open') await letFlareOpen(found.mine.flare ?? null)
      return 'flare-opens'
    }
    case 'close-flare':
      await dropFacts('open-flare')
      return 'flare-locked'
    default:
      await wipe()
      mark(false)
      return 'deleted'
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-act]'))
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    say('')
    const said = await act(form.dataset.act ?? '', form)
    await show()
    say(said)
  })
await show()
