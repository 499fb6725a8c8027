/** A clock that can be held and moved. It asks the time instead of counting, so that a sleeping tab stays right. */
export function clock(tick: (seconds: number) => void) {
  let before = 0
  let since: number | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  const elapsed = () => before + (since === undefined ? 0 : (performance.now() - since) / 1000)
  const hold = () => {
    before = elapsed()
    since = undefined
    clearInterval(timer)
  }
  return {
    elapsed,
    hold,
    runs: () => since !== undefined,
    run: () => {
      since = performance.now()
      timer = setInterval(() => tick(elapsed()), 200)
      tick(elapsed())
    },
    reset: () => {
      before = 0
    },
    moveTo: (seconds: number) => {
      before = seconds
      if (since !== undefined) since = performance.now()
      tick(elapsed())
    },
  }
}

/** Seconds as minutes and seconds, such as 1:05. */
export function inMinutes(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** The parts of a player that a script speaks through. */
export function partsOf(place: HTMLElement) {
  const part = (name: string) => place.querySelector<HTMLElement>(`[data-${name}]`)
  const word = part('word')
  const left = part('left')
  return {
    say: (words: string) => {
      // The same words again are not news, and would be read out twice.
      if (word && word.textContent !== words) word.textContent = words
    },
    bar: place.querySelector<HTMLProgressElement>('[data-bar]'),
    showLeft: (seconds: number) => {
      if (left) left.textContent = inMinutes(seconds)
    },
    act: (name: string) => place.querySelector<HTMLButtonElement>(`[data-act="${name}"]`),
  }
}

/** Writes on the start button what it does next. */
export function nameStart(button: HTMLButtonElement | null, state: 'start' | 'pause' | 'carryOn'): void {
  if (button) button.textContent = button.dataset[state] ?? ''
}
