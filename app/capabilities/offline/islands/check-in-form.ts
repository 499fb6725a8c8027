import { replacesField } from '../contract.ts'
import { inOrder, wordsToPutRight } from '../rules.ts'
import { wordsOf } from './seal.ts'
import { allKept, fact } from './store.ts'

/** Whose device this is, as far as it knows; nobody's where storage is refused. */
export const personOf = () => fact<string>('person').catch(() => undefined)

const set = (form: HTMLFormElement, name: string, value: string) => {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === field.value
  else if (field && 'value' in field) field.value = value
}

/** A form gets its own key each time it is shown: a page from a cache, or gone back to, would repeat one. */
export function freshForm(form: HTMLFormElement, person: string | undefined): void {
  set(form, 'key', crypto.randomUUID())
  set(form, 'device-at', '')
  if (form.dataset.checkIn !== 'offline') return
  set(form, 'person', person ?? '')
  for (const part of document.querySelectorAll<HTMLElement>('[data-person-known]'))
    part.hidden = (part.dataset.personKnown === 'yes') !== Boolean(person)
}

/** Says when the person saved, by this device's clock; a second pressing sends the very same form. */
export function stamp(form: HTMLFormElement): void {
  const field = form.elements.namedItem('device-at')
  if (field instanceof HTMLInputElement) field.value ||= new Date().toISOString()
}

/** Shows in the form what was typed into the oldest entry that needs its person. */
export async function putRight(form: HTMLFormElement, person: string | undefined): Promise<void> {
  const entry = inOrder(await allKept()).find((each) => each.state === 'needs-you' && each.person === person)
  const words = entry && (await wordsOf(entry))
  if (!entry || words === undefined) return
  for (const [name, value] of wordsToPutRight(new URLSearchParams(words), entry.refused))
    set(form, name, value)
  const replaces =
    form.querySelector<HTMLInputElement>(`[name=${replacesField}]`) ?? document.createElement('input')
  replaces.type = 'hidden'
  replaces.name = replacesField
  replaces.value = entry.key
  form.append(replaces)
  for (const details of form.querySelectorAll('details')) details.open = true
  form.querySelector<HTMLElement>('input:checked, textarea')?.focus()
}
