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
type Problem = 'wrong' | 'passkeyNo' | 'passphraseShort' | 'signedOut' | 'notSavedBody' | 'tooMany'

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

/** Shows one part of the panel, or none, and gives it the focus. */
function showPart(panel: HTMLElement, name: string | undefined): void {
  panel.hidden = name === undefined
  for (const part of panel.querySelectorAll<HTMLElement>('[data-part]'))
    part.hidden = part.dataset.part !== name
  say(panel, undefined)
  if (name !== undefined) panel.focus()
}

/** What went wrong, in words that stand on the page. */
export function say(panel: HTMLElement, problem: Problem | undefined): void {
  const place = panel.querySelector<HTMLElement>('[data-key-problem]')
  const words = panel.querySelector<HTMLTemplateElement>(`[data-problem="${problem}"]`)
  if (!place) return
  place.hidden = !words
  place.textContent = words?.content.textContent ?? ''
}

export const longEnough = (typed: string) => [...tidy(typed)].length >= leastPassphrase

/** Opens the console, or makes its first key. Ends when it is open; until then the panel stands. */
export async function openConsole(panel: HTMLElement, extractable = false): Promise<Open | Answer> {
  const kept = await readKept()
  if (!kept) return 'no-answer'
  for (const able of panel.querySelectorAll<HTMLElement>('[data-passkey-able]'))
    able.hidden = !ableToUsePasskeys()
  const open = kept.key === null ? await begin(panel) : await unlock(panel, kept, kept.key, extractable)
  showPart(panel, undefined)
  for (const box of panel.querySelectorAll('input')) box.value = ''
  return open
}

function unlock(panel: HTMLElement, kept: Kept, keyId: string, extractable: boolean): Promise<Open> {
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
      say(panel, 'wrong')
      box.focus()
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
    showPart(panel, 'locked')
  })
}

/** The first key: sealed for the way that was chosen and for the recovery code, which is shown before anything is kept. */
function begin(panel: HTMLElement): Promise<Open> {
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
      onPress('console-code-print', () => window.print())
      onPress('console-code-kept', async () => {
        const answer = await send('key', { key: keyId, ways })
        if (answer !== 'kept') return say(panel, trouble[answer])
        if (place) place.textContent = ''
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
      say(panel, 'passphraseShort')
      box.focus()
    })
    showPart(panel, 'first')
  })
}
