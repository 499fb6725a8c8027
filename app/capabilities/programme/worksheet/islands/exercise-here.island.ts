import { fillForm, setHidden } from '../../../../platform/browser/fill.ts'
import { wordsOf } from '../../../../platform/browser/seal.ts'
import { allEntries, fact } from '../../../../platform/browser/store.ts'
import { openVault } from '../../../../platform/browser/vault.ts'
import type { Mine } from '../../mine/contract.ts'
import { aboutWhich, laidOver, type Waiting } from '../overlay.rules.ts'

const form = document.querySelector<HTMLFormElement>('form[data-worksheet]')

/** A form of the open library is kept on this device, once there is a worker that keeps it. */
async function keepHere(form: HTMLFormElement): Promise<void> {
  const workers = navigator.serviceWorker
  if (!workers) return
  const person = (await fact<string>('person')) ?? ''
  await workers.ready
  if (!workers.controller)
    await new Promise((resolve) => workers.addEventListener('controllerchange', resolve, { once: true }))
  await fill(form, person)
  const { dataset } = form
  const elsewhere = form.action
  form.addEventListener('submit', () => {
    const written = [...new FormData(form)].some(([name, value]) => name.startsWith('a-') && value !== '')
    setHidden(form, 'device-at', new Date().toISOString())
    form.action = written ? `/exercises/${dataset.worksheet}` : elsewhere
  })
  addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) fill(form, person)
  })
  const button = form.querySelector('button:not([type=button])')
  if (button && dataset.keep) button.textContent = dataset.keep
  for (const part of document.querySelectorAll<HTMLElement>('[data-here]'))
    part.hidden = part.dataset.here !== (person ? 'person' : 'nobody')
}

/** Shows what was written before: what the server had, and what waits here. */
async function fill(form: HTMLFormElement, person: string): Promise<void> {
  const { worksheet: exercise = '', keeps = '' } = form.dataset
  const found = await openVault<Mine>()
  const made = found.state === 'open' && found.mine.person === person ? found.mine.made : []
  const asked = new URLSearchParams(location.search).get('worksheet')
  // On a locked device what waits stays sealed; what is written now then stands beside it.
  const waiting = found.state === 'locked' ? [] : await waitingFor(`/exercises/${exercise}`, person)
  const about = aboutWhich({ exercise, keeps, asked }, made, waiting, person === '')
  const length = form.querySelector<HTMLInputElement>('[name=length]')?.value ?? ''
  const typed = made.find(({ id }) => id === about.base?.id)?.typed ?? {}
  const base = Object.entries(typed).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  )
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.checked = false
  fillForm(form, laidOver(new URLSearchParams(base), about.waiting, length))
  setHidden(form, 'key', crypto.randomUUID())
  setHidden(form, 'person', person)
  setHidden(form, 'worksheet', about.worksheet ?? crypto.randomUUID())
  setHidden(form, 'after', ...about.after)
}

async function waitingFor(action: string, person: string): Promise<Waiting[]> {
  const entries = (await allEntries())
    .filter((entry) => entry.action === action && entry.person === person && entry.state !== 'sent')
    .toSorted((one, other) => one.place - other.place)
  const all = await Promise.all(entries.map(async (entry) => ({ entry, text: await wordsOf(entry) })))
  return all.flatMap(({ entry, text }) => {
    if (text === undefined) return []
    const words = new URLSearchParams(text)
    const said = (name: string) => words.get(name) ?? ''
    return [{ key: entry.key, worksheet: said('worksheet'), length: said('length'), words }]
  })
}

// Where nothing can be kept, the form stays what it is: it shows what was written, to print.
if (form) keepHere(form).catch(() => {})
