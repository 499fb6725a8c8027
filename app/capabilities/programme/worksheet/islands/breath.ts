import { breathAt } from '../player.rules.ts'
import { clock, nameStart, partsOf } from './clock.ts'

const sizes = ['0.45', '1']

/** Leads a breath: words for everybody, a bar, and a circle for whoever does not ask for less motion. */
export function leadBreath(place: HTMLElement): void {
  const { dataset } = place
  const pace = { in: Number(dataset.in), out: Number(dataset.out), total: Number(dataset.total) }
  const { say, bar, showLeft, act } = partsOf(place)
  const circle = place.querySelector<HTMLElement>('[data-circle]')
  const less = matchMedia('(prefers-reduced-motion: reduce)')
  let moving: Animation | undefined
  let phase = ''

  const begin = (to: 'in' | 'out', whole: number, left: number) => {
    phase = to
    say((to === 'in' ? dataset.wordIn : dataset.wordOut) ?? '')
    moving?.cancel()
    if (less.matches || !circle) return
    const scale = to === 'in' ? sizes : sizes.toReversed()
    moving = circle.animate({ scale }, { duration: whole * 1000, easing: 'ease-in-out', fill: 'both' })
    moving.currentTime = (whole - left) * 1000
  }
  const rest = (words: string | undefined) => {
    time.hold()
    time.reset()
    moving?.cancel()
    phase = ''
    if (bar) bar.value = 0
    showLeft(pace.total)
    nameStart(act('start'), 'start')
    say(words ?? '')
  }
  const time = clock((seconds) => {
    const now = breathAt(pace, seconds)
    if (now.phase === 'done') return rest(dataset.wordDone)
    const whole = now.phase === 'in' ? pace.in : pace.out
    const done = 1 - now.left / whole
    showLeft(now.remaining)
    if (bar) bar.value = now.phase === 'in' ? done : 1 - done
    if (now.phase !== phase) begin(now.phase, whole, now.left)
  })
  act('start')?.addEventListener('click', () => {
    if (time.runs()) {
      time.hold()
      moving?.pause()
      nameStart(act('start'), 'carryOn')
    } else {
      nameStart(act('start'), 'pause')
      phase = ''
      time.run()
    }
  })
  act('stop')?.addEventListener('click', () => rest(dataset.wordReady))
  showLeft(pace.total)
  place.hidden = false
}
