import { askingForPrf, postable } from '../../../../platform/browser/passkey.ts'

type Act = 'sign-in' | 'confirm' | 'add'

async function post<T>(address: string, body?: unknown): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
    redirect: 'error',
  })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  return (await answer.json()) as T
}

async function credentialFor(act: Act): Promise<PublicKeyCredential> {
  const given =
    act === 'add'
      ? await navigator.credentials.create({
          publicKey: askingForPrf(
            PublicKeyCredential.parseCreationOptionsFromJSON(await post('/auth/passkey/add-options')),
          ),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
            await post(`/auth/passkey/${act}-options`),
          ),
        })
  if (!(given instanceof PublicKeyCredential)) throw new Error('no passkey was given')
  return given
}

const able = () =>
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'

function offer(place: HTMLElement): void {
  const act = place.dataset.passkey as Act
  const button = place.querySelector('button')
  const refused = place.querySelector<HTMLElement>('[data-refused]')
  if (!button) return
  place.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    if (refused) refused.hidden = true
    try {
      const credential = postable(await credentialFor(act))
      const shared = document.querySelector<HTMLInputElement>('input[name=shared]')?.checked ?? false
      const next = place.dataset.next
      const { location } = await post<{ location: string }>(`/auth/passkey/${act}`, {
        credential,
        shared,
        next,
      })
      window.location.assign(location)
    } catch {
      // Somebody who closes the browser's own window has not been refused anything, but may want the password.
      if (refused) refused.hidden = false
      button.disabled = false
    }
  })
}

if (able()) {
  for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) offer(place)
  for (const words of document.querySelectorAll<HTMLElement>('[data-without-passkey]')) words.hidden = true
}
