import { beginsAt, stepAt } from '../player.rules.ts'
import { clock, nameStart, partsOf } from './clock.ts'

/** Leads through a list with the clock: each step says itself, and can be gone back to or passed over. */
export function leadSteps(place: HTMLElement): void {
  const items = [...place.querySelectorAll<HTMLElement>('[data-seconds]')]
  const seconds = items.map(({ dataset }) => Number(dataset.seconds))
  const lead = place.querySelector<HTMLElement>('[data-lead]')
  if (!lead) return
  const { say, bar, showLeft, act } = partsOf(lead)
  const whole = beginsAt(seconds, seconds.length)

  const mark = (at: number) => {
    for (const [place, item] of items.entries())
      if (place === at) item.setAttribute('aria-current', 'step')
      else item.removeAttribute('aria-current')
  }
  const rest = (words: string) => {
    time.hold()
    time.reset()
    mark(-1)
    if (bar) bar.value = 0
    showLeft(whole)
    nameStart(act('start'), 'start')
    say(words)
  }
  const time = clock((elapsed) => {
    const { at, left, remaining } = stepAt(seconds, elapsed)
    const item = items[at]
    if (!item) return rest(place.dataset.wordDone ?? '')
    mark(at)
    say(item.firstChild?.textContent ?? '')
    showLeft(remaining)
    if (bar) bar.value = 1 - left / (seconds[at] ?? 1)
  })
  const goTo = (step: number) => time.moveTo(beginsAt(seconds, Math.max(0, step)))
  const now = () => stepAt(seconds, time.elapsed()).at

  act('start')?.addEventListener('click', () => {
    if (time.runs()) time.hold()
    else time.run()
    nameStart(act('start'), time.runs() ? 'pause' : 'carryOn')
  })
  act('previous')?.addEventListener('click', () => goTo(now() - 1))
  act('next')?.addEventListener('click', () => goTo(now() + 1))
  act('stop')?.addEventListener('click', () => rest(''))
  showLeft(whole)
  lead.hidden = false
}
