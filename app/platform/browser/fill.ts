type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What a form carries about itself, and not about what somebody wrote. */
const itsOwn = ['key', 'person', 'device-at', 'after', 'worksheet', 'length', 'go', 'step']

/** Shows words in a form as they were typed. A name may come several times; then its inputs are filled in turn. */
export function fillForm(form: HTMLFormElement, words: URLSearchParams): void {
  for (const name of new Set(words.keys())) {
    if (itsOwn.includes(name)) continue
    const values = words.getAll(name)
    for (const [at, input] of inputsOf(form, name, values.length).entries()) {
      if (input instanceof HTMLInputElement && /^(checkbox|radio)$/.test(input.type))
        input.checked = values.includes(input.value)
      else input.value = values[at] ?? ''
    }
  }
}

/** The inputs of a name; a list that holds more than the page has room for gets more room. */
function inputsOf(form: HTMLFormElement, name: string, count: number): Input[] {
  const find = () => [...form.querySelectorAll<Input>(`[name="${CSS.escape(name)}"]`)]
  for (let found = find(); found.length > 0 && found.length < count; found = find()) {
    const row = found.at(-1)?.closest('li')
    if (!row || /^(checkbox|radio)$/.test(found[0]?.type ?? '')) break
    const copy = row.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('[id], [for]')) {
      if (part.id) part.id += '-more'
      if (part instanceof HTMLLabelElement) part.htmlFor += '-more'
    }
    row.after(copy)
  }
  return find()
}

/** Sets one of a form's hidden fields, and adds it where it is not there. */
export function setHidden(form: HTMLFormElement, name: string, ...values: string[]): void {
  for (const old of form.querySelectorAll(`input[type=hidden][name="${name}"]`)) old.remove()
  for (const value of values) {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name, value })
    form.prepend(field)
  }
}
