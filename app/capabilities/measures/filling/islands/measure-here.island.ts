import { fillForm, setHidden } from '../../../../platform/browser/fill.ts'
import { wordsOf } from '../../../../platform/browser/seal.ts'
import { allEntries, fact } from '../../../../platform/browser/store.ts'
import { openVault } from '../../../../platform/browser/vault.ts'
import type { MeasuresHere } from '../here.contract.ts'
import { laidOver, type Waiting } from '../overlay.rules.ts'

type Mine = { person: string; measures?: MeasuresHere }

/** Shows the questions as far as this person has come: what the server had, and what waits here. */
async function goOn(form: HTMLFormElement): Promise<void> {
  const person = (await fact<string>('person')) ?? ''
  const action = new URL(form.action).pathname
  const found = await openVault<Mine>()
  const mine = found.state === 'open' && found.mine.person === person ? found.mine.measures : undefined
  // On a locked device what waits stays sealed; what is answered now then stands beside it.
  const waiting = found.state === 'locked' ? [] : await waitingFor(action, person)
  const begun = mine?.begun.find(({ instrument }) => action === `/measures/fill/${instrument}`)
  const { response, after, words } = laidOver(begun, waiting)
  fillForm(form, words)
  setHidden(form, 'response', response ?? crypto.randomUUID())
  setHidden(form, 'after', ...after)
  turnTo(form, new URLSearchParams(location.search).get('at'), words)
}

/** The question that was asked for, or the first without an answer; all of them where answers are looked at. */
function turnTo(form: HTMLFormElement, at: string | null, words: URLSearchParams): void {
  const pages = [...form.querySelectorAll<HTMLElement>('[data-question]')]
  const codeOf = (page: HTMLElement) => page.dataset.question ?? ''
  const open = pages.find((page) => !words.has(`a-${codeOf(page)}`))
  const now = pages.find((page) => codeOf(page) === at) ?? (at === null ? open : undefined)
  const review = at === 'review' || (at === null && !open)
  form.querySelector('.question-pages')?.toggleAttribute('data-alone', now !== undefined)
  for (const page of pages) page.toggleAttribute('data-now', page === now)
  form.querySelector('.question-all')?.toggleAttribute('hidden', review)
  for (const part of document.querySelectorAll<HTMLElement>('[data-measure-review]')) part.hidden = !review
}

async function waitingFor(action: string, person: string): Promise<Waiting[]> {
  const entries = (await allEntries())
    .filter((entry) => entry.action === action && entry.person === person && entry.state !== 'sent')
    .toSorted((one, other) => one.place - other.place)
  const all = await Promise.all(
    entries.map(async ({ key, ...entry }) => ({ key, text: await wordsOf({ key, ...entry }) })),
  )
  return all.flatMap(({ key, text }) =>
    text === undefined ? [] : [{ key, words: new URLSearchParams(text) }],
  )
}

const form = document.querySelector<HTMLFormElement>('form[data-measure]')
if (form) goOn(form).catch(() => {})
