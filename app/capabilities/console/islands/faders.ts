import { type Control, controls, type Entry, type Value } from '../contract.ts'
import { isValue } from '../rules.ts'

const inputs = (place: ParentNode, control?: Control) =>
  place.querySelectorAll<HTMLInputElement>(control ? `[data-fader="${control}"] input` : '[data-fader] input')

/** What the faders stand at now. */
export function read(desk: HTMLElement): Entry['set'] {
  return Object.fromEntries(
    controls.flatMap((control) => {
      const value = [...inputs(desk, control)].find((input) => input.checked)?.value
      return isValue(control, value) ? [[control, value]] : []
    }),
  )
}

/** Puts the faders where they are said to stand; what is not named stands nowhere. */
export function place(desk: HTMLElement, set: Partial<Record<Control, Value>>): void {
  for (const input of inputs(desk)) input.checked = set[input.name as Control] === input.value
  showTakeBack(desk)
}

function showTakeBack(desk: HTMLElement): void {
  for (const fader of desk.querySelectorAll<HTMLElement>('[data-fader]')) {
    const button = fader.querySelector<HTMLElement>('[data-take-back]')
    if (button) button.hidden = ![...inputs(fader.parentElement ?? fader)].some((input) => input.checked)
  }
}

/** Each fader can be taken back, and dragged. */
export function liven(desk: HTMLElement): void {
  desk.addEventListener('change', () => showTakeBack(desk))
  for (const fader of desk.querySelectorAll<HTMLElement>('[data-fader]')) {
    const line = fader.querySelector<HTMLElement>('.fader-line')
    fader.querySelector('[data-take-back]')?.addEventListener('click', () => {
      for (const input of fader.querySelectorAll('input')) input.checked = false
      showTakeBack(desk)
      fader.querySelector('input')?.focus()
    })
    line?.addEventListener('pointermove', (moved) => {
      if (moved.buttons === 0) return
      const under = document.elementFromPoint(moved.clientX, moved.clientY)
      if (!(under instanceof HTMLInputElement) || !line.contains(under) || under.checked) return
      under.checked = true
      under.dispatchEvent(new Event('change', { bubbles: true }))
    })
    // A finger holds on to what it touched first, and would not move over the others.
    line?.addEventListener('pointerdown', ({ target, pointerId }) => {
      if (target instanceof Element && target.hasPointerCapture(pointerId))
        target.releasePointerCapture(pointerId)
    })
  }
}
