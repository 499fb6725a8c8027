import type { Kept, Way } from '../contract.ts'
import { lockWhenIdle } from './idle.ts'
import {
  ableToUsePasskeys,
  longEnough,
  type Open,
  onlyThisOnPaper,
  onTyped,
  openConsole,
  say,
  trouble,
} from './panel.ts'
import { readKept, send } from './server.ts'
import { byCode, byPasskey, byPassphrase, newRecoveryCode, wayTo } from './ways.ts'

function manage(place: HTMLElement, panel: HTMLElement, { key, keyId, kept }: Open): void {
  const list = place.querySelector('[data-ways]')
  const newCode = place.querySelector<HTMLElement>('[data-new-code]')
  const problem = (code: Parameters<typeof say>[1]) => {
    panel.hidden = false
    say(panel, code)
  }
  const tell = (code: 'added' | 'removed' | 'lastStays') => {
    panel.hidden = true
    const words = place.querySelector<HTMLTemplateElement>(`[data-key-words="${code}"]`)
    const said = place.querySelector<HTMLElement>('[data-key-said]')
    if (said) said.textContent = words?.content.textContent ?? ''
    said?.focus()
  }
  const show = ({ ways }: Kept) => list?.replaceChildren(...ways.flatMap((way) => line(way) ?? []))
  const again = async () => {
    const now = await readKept()
    if (now) show(now)
  }
  const line = (way: Way) => {
    const template = place.querySelector<HTMLTemplateElement>(`[data-way="${way.kind}"]`)
    const item = template?.content.firstElementChild?.cloneNode(true) as HTMLElement | undefined
    item?.querySelector('button')?.addEventListener('click', async () => {
      const answer = await send('ways/gone', { way: way.id })
      if (answer === 'kept') tell('removed')
      else if (answer === 'other') tell('lastStays')
      else problem(trouble[answer])
      await again()
    })
    return item
  }
  const add = async (kind: Way['kind'], opener: Awaited<ReturnType<typeof byPassphrase>>) => {
    const answer = await send('ways', { key: keyId, way: await wayTo(key, kind, opener) })
    if (answer === 'kept') tell('added')
    else problem(trouble[answer])
    await again()
    return answer === 'kept'
  }

  for (const able of place.querySelectorAll<HTMLElement>('[data-passkey-able]'))
    able.hidden = !ableToUsePasskeys()
  document.getElementById('console-add-passkey')?.addEventListener('click', async () => {
    const opener = await byPasskey().catch(() => undefined)
    if (opener) await add('passkey', opener)
    else problem('passkeyNo')
  })
  onTyped('console-add-passphrase', async (typed, box) => {
    if (!longEnough(typed)) return say(panel, 'passphraseShort', box)
    if (await add('passphrase', await byPassphrase(typed))) box.value = ''
  })
  document.getElementById('console-new-code')?.addEventListener('click', async () => {
    const { code, printed } = newRecoveryCode()
    const added = await add('recovery', await byCode(code))
    const words = newCode?.querySelector('.print-code')
    if (!newCode || !words || !added) return
    words.textContent = printed
    newCode.hidden = false
    onlyThisOnPaper(newCode)
    newCode.focus()
  })
  document.getElementById('console-new-code-print')?.addEventListener('click', () => window.print())
  show(kept)
  place.hidden = false
  document.querySelector<HTMLElement>('[data-key-said]')?.focus({ preventScroll: true })
}

const place = document.querySelector<HTMLElement>('[data-key-open]')
const panel = document.querySelector<HTMLElement>('[data-key-panel]')
const none = document.querySelector<HTMLElement>('[data-key-none]')
if (place && panel && none && 'subtle' in crypto) {
  for (const without of document.querySelectorAll<HTMLElement>('[data-without-desk]')) without.hidden = true
  const kept = await readKept()
  if (kept?.key === null) {
    none.hidden = false
    // Nothing is kept, so nothing is lost and nothing is there to remove.
    document.getElementById('lost')?.toggleAttribute('hidden', true)
  } else {
    lockWhenIdle()
    const open = await openConsole(panel, { asked: false, extractable: true })
    if (typeof open !== 'string') manage(place, panel, open)
  }
}
