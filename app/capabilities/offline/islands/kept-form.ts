import { fillForm, setHidden } from '../../../platform/browser/fill.ts'
import { wordsOf } from '../../../platform/browser/seal.ts'
import { allEntries } from '../../../platform/browser/store.ts'
import { type Kept, replacesField } from '../contract.ts'
import { inOrder, wordsToPutRight } from '../rules.ts'

/** A form gets its own key each time it is shown: a page from a cache, or gone back to, would repeat one. */
export function freshForm(form: HTMLFormElement, person: string | undefined): void {
  setHidden(form, 'key', crypto.randomUUID())
  setHidden(form, 'device-at', '')
  if (form.dataset.kept !== 'offline') return
  setHidden(form, 'person', person ?? '')
  for (const part of document.querySelectorAll<HTMLElement>('[data-person-known]'))
    part.hidden = (part.dataset.personKnown === 'yes') !== Boolean(person)
}

/** Says when the person saved, by this device's clock; a second pressing sends the very same form. */
export function stamp(form: HTMLFormElement): void {
  const field = form.elements.namedItem('device-at')
  if (field instanceof HTMLInputElement) field.value ||= new Date().toISOString()
}

/** Shows in the form what was typed into the oldest entry of its kind that needs its person. */
export async function putRight(form: HTMLFormElement, person: string | undefined): Promise<void> {
  const action = new URL(form.action).pathname
  const entry = inOrder(await allEntries<Kept>()).find(
    (each) => each.state === 'needs-you' && each.person === person && each.action === action,
  )
  const words = entry && (await wordsOf(entry))
  if (!entry || words === undefined) return
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.checked = false
  const again = wordsToPutRight(new URLSearchParams(words), entry.refused)
  fillForm(form, again)
  for (const name of ['worksheet', 'after']) if (again.has(name)) setHidden(form, name, ...again.getAll(name))
  setHidden(form, replacesField, entry.key)
  for (const details of form.querySelectorAll('details')) details.open = true
  form.querySelector<HTMLElement>('input:checked, textarea')?.focus()
}
