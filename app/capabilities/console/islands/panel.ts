import type { Kept, Way } from '../contract.ts'
import { leastPassphrase } from '../contract.ts'
import { type Answer, readKept, send } from './server.ts'
import {
  byCode,
  byPasskey,
  byPassphrase,
  keyBehind,
  newRecoveryCode,
  readRecoveryCode,
  tidy,
  wayTo,
} from './ways.ts'

export type Open = { key: CryptoKey; keyId: string; kept: Kept }
type Opener = Awaited<ReturnType<typeof byPassphrase>>
type Problem =
  | 'wrong'
  | 'passkeyNo'
  | 'noAnswer'
  | 'passphraseShort'
  | 'signedOut'
  | 'notSavedBody'
  | 'tooMany'

export const trouble: Record<Exclude<Answer, 'kept'>, 'signedOut' | 'notSavedBody' | 'tooMany'> = {
  other: 'tooMany',
  'signed-out': 'signedOut',
  'no-answer': 'notSavedBody',
}

export const ableToUsePasskeys = () => typeof PublicKeyCredential === 'function'

/** Does what somebody asked for in a box: by its button, or by Enter. */
export function onTyped(id: string, act: (typed: string, box: HTMLInputElement) => void): void {
  const box = document.getElementById(id) as HTMLInputElement | null
  const go = document.getElementById(`${id}-go`)
  if (!box || !go) return
  go.onclick = () => act(box.value, box)
  box.onkeydown = (pressed) => {
    if (pressed.key !== 'Enter') return
    pressed.preventDefault()
    go.click()
  }
}

const onPress = (id: string, act: () => void) => {
  const button = document.getElementById(id)
  if (button) button.onclick = act
}

/** Shows one part of the panel, or none. Where somebody asked for it, it comes into sight and has the focus. */
function showPart(panel: HTMLElement, name: string | undefined, asked = true): void {
  panel.hidden = name === undefined
  for (const part of panel.querySelectorAll<HTMLElement>('[data-part]'))
    part.hidden = part.dataset.part !== name
  say(panel, undefined)
  if (name === undefined || !asked) return
  panel.focus({ preventScroll: true })
  panel.scrollIntoView()
}

/** What went wrong, in words beside the box that it is about, or at the head of the panel. */
export function say(panel: HTMLElement, problem: Problem | undefined, box?: HTMLInputElement): void {
  const words = panel.querySelector<HTMLTemplateElement>(`[data-problem="${problem}"]`)?.content.textContent
  const beside = box && document.getElementById(`${box.id}-problem`)
  const place = beside ?? panel.querySelector<HTMLElement>('[data-key-problem]')
  for (const other of document.querySelectorAll<HTMLElement>('[data-key-problem]')) {
    other.hidden = other !== place || !words
    other.textContent = other.hidden ? '' : (words ?? '')
  }
  for (const input of document.querySelectorAll('[id^=console-][aria-invalid=true]'))
    input.removeAttribute('aria-invalid')
  if (!words) return
  if (beside) box.setAttribute('aria-invalid', 'true')
  ;(beside ? box : place)?.focus()
}

/** While a code is shown, it is all that this page puts on paper: not the desk, and not what was set there. */
export function onlyThisOnPaper(place: HTMLElement): () => void {
  const others: Element[] = []
  for (let at: Element = place; at.id !== 'main' && at.parentElement; at = at.parentElement)
    others.push(...[...at.parentElement.children].filter((one) => one !== at && !one.matches('.no-print')))
  for (const other of others) other.classList.add('no-print')
  return () => {
    for (const other of others) other.classList.remove('no-print')
  }
}

export const longEnough = (typed: string) => [...tidy(typed)].length >= leastPassphrase

/** Opens the console, or makes its first key. Ends when it is open; until then the panel stands. */
export async function openConsole(
  panel: HTMLElement,
  { asked = true, extractable = false } = {},
): Promise<Open | Answer> {
  const kept = await readKept()
  if (!kept) {
    // The desk says itself that nothing was kept.
    showPart(panel, asked ? undefined : '', false)
    if (!asked) say(panel, 'noAnswer')
    return 'no-answer'
  }
  for (const able of panel.querySelectorAll<HTMLElement>('[data-passkey-able]'))
    able.hidden = !ableToUsePasskeys()
  const open =
    kept.key === null
      ? await begin(panel, asked)
      : await unlock(panel, kept, kept.key, { asked, extractable })
  showPart(panel, undefined)
  for (const box of panel.querySelectorAll('input')) box.value = ''
  return open
}

type How = { asked: boolean; extractable: boolean }

function unlock(panel: HTMLElement, kept: Kept, keyId: string, { asked, extractable }: How): Promise<Open> {
  const of = (kind: Way['kind']) => kept.ways.filter((way) => way.kind === kind)
  for (const place of panel.querySelectorAll<HTMLElement>('[data-has]'))
    place.hidden =
      of(place.dataset.has as Way['kind']).length === 0 ||
      (place.dataset.has === 'passkey' && !ableToUsePasskeys())
  return new Promise((done) => {
    const tryEach = async (ways: Way[], opener: (way: Way) => Promise<Opener>, box: HTMLInputElement) => {
      for (const way of ways) {
        const key = await keyBehind(way, await opener(way), extractable)
        if (key) return done({ key, keyId, kept })
      }
      say(panel, 'wrong', box)
    }
    onPress('console-open-passkey', async () => {
      const opener = await byPasskey(of('passkey')).catch(() => undefined)
      const key = opener?.way && (await keyBehind(opener.way, opener, extractable))
      if (key) done({ key, keyId, kept })
      else say(panel, 'passkeyNo')
    })
    onTyped('console-open-passphrase', (typed, box) =>
      tryEach(of('passphrase'), (way) => byPassphrase(typed, way), box),
    )
    onTyped('console-open-recovery', (typed, box) =>
      tryEach(of('recovery'), (way) => byCode(readRecoveryCode(typed) ?? '', way), box),
    )
    showPart(panel, 'locked', asked)
  })
}

/** The first key: sealed for the way that was chosen and for the recovery code, which is shown before anything is kept. */
function begin(panel: HTMLElement, asked: boolean): Promise<Open> {
  return new Promise((done) => {
    const chosen = async (kind: 'passkey' | 'passphrase', opener: Opener) => {
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
        'encrypt',
        'decrypt',
      ])
      const { code, printed } = newRecoveryCode()
      const ways = [await wayTo(key, kind, opener), await wayTo(key, 'recovery', await byCode(code))]
      const keyId = crypto.randomUUID()
      const place = panel.querySelector('[data-code] p')
      if (place) place.textContent = printed
      const allOnPaper = onlyThisOnPaper(panel)
      onPress('console-code-print', () => window.print())
      onPress('console-code-kept', async () => {
        const answer = await send('key', { key: keyId, ways })
        if (answer !== 'kept') return say(panel, trouble[answer])
        if (place) place.textContent = ''
        allOnPaper()
        done({ key, keyId, kept: { key: keyId, ways, entries: [] } })
      })
      showPart(panel, 'code')
    }
    onPress('console-first-passkey', async () => {
      const opener = await byPasskey().catch(() => undefined)
      if (opener) await chosen('passkey', opener)
      else say(panel, 'passkeyNo')
    })
    onTyped('console-first-passphrase', async (typed, box) => {
      if (longEnough(typed)) return chosen('passphrase', await byPassphrase(typed))
      say(panel, 'passphraseShort', box)
    })
    showPart(panel, 'first', asked)
  })
}
