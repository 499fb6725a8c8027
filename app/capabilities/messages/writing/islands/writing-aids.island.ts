import { setOff } from '../rules.ts'
import { notesIn, type Show } from './notes.ts'

// Nothing is looked for while somebody types, and nothing is said before they pause.
const pause = 600
const longPause = 2000

/** Stands beside a box in which somebody writes. It reads the box, and touches neither its form nor anything else. */
function aid(place: HTMLElement, box: HTMLTextAreaElement): void {
  const show: Show = (find) => {
    const found = find(box.value)
    if (found) box.setSelectionRange(found.start, found.end)
    box.focus()
  }
  const showNotes = notesIn(place, show)
  const say = sayer(place.querySelector<HTMLElement>('[data-said]'))
  const look = () => say(showNotes(box.value))
  let timer: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, pause)
  })
  addEventListener('pageshow', look)
  for (const button of place.querySelectorAll<HTMLElement>('[data-begin]'))
    button.addEventListener('click', () => {
      const at = box.selectionEnd
      box.focus()
      box.setRangeText(setOff(box.value, at, button.dataset.begin ?? ''), at, at, 'end')
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
  look()
  place.hidden = false
}

/** Says how many notes there are, to whoever hears the page: after a pause, and only when it has changed. */
function sayer(place: HTMLElement | null): (count: number) => void {
  let said = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  return (count) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!place || count === said) return
      said = count
      const { one = '', many = '' } = place.dataset
      place.textContent = count === 0 ? '' : count === 1 ? one : many.replace('#', String(count))
    }, longPause)
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-writing-aids]')) {
  const box = document.getElementById(place.dataset.writingAids ?? '')
  if (box instanceof HTMLTextAreaElement) aid(place, box)
}
