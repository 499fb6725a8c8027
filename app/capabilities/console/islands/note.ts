import { longestNote } from '../contract.ts'
import { mayNameSomebody } from '../names.rules.ts'
import { noteLength } from '../rules.ts'

// Nothing is said before somebody pauses.
const pause = 700

/** Stands beside the note: asks whether it names somebody, and whether it fits. Nothing of it leaves the page. */
export function watchNote(desk: HTMLElement): {
  words: () => string
  /** Whether it can be kept as it stands; if not, the page says what to look at, and `then` follows “keep it”. */
  mayBeKept: (then: () => void) => boolean
  clear: () => void
} {
  const box = desk.querySelector<HTMLTextAreaElement>('#note')
  const long = desk.querySelector<HTMLElement>('[data-note-long]')
  const asked = desk.querySelector<HTMLElement>('[data-may-name]')
  const template = desk.querySelector<HTMLTemplateElement>('[data-may-name-words]')
  let accepted = ''
  let after: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const words = () => box?.value.trim() ?? ''
  const tooLong = () => noteLength(words()) > longestNote
  const asks = () => words() !== accepted && mayNameSomebody(words())

  const look = () => {
    if (long) long.textContent = tooLong() ? (long.dataset.noteLong ?? '') : ''
    box?.setAttribute('aria-invalid', String(tooLong()))
    if (!asked || !template) return
    if (!asks()) return asked.replaceChildren()
    if (asked.childElementCount > 0) return
    asked.append(template.content.cloneNode(true))
    asked.querySelector('#console-note-edit')?.addEventListener('click', () => box?.focus())
    asked.querySelector('#console-note-keep')?.addEventListener('click', () => {
      accepted = words()
      look()
      box?.focus()
      after?.()
      after = undefined
    })
  }
  box?.addEventListener('input', () => {
    after = undefined
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
  return {
    words,
    mayBeKept(then) {
      look()
      if (tooLong()) box?.focus()
      else if (asks()) {
        after = then
        asked?.querySelector<HTMLElement>('#console-note-edit')?.focus()
      } else return true
      return false
    },
    clear() {
      if (box) box.value = ''
      accepted = ''
      after = undefined
      look()
    },
  }
}
