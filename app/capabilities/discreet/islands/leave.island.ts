const form = document.querySelector<HTMLFormElement>('form[data-quick-exit]')

/** Nothing of the page stays in sight, the session ends, and another site takes the place of this page. */
function leave(to: string, action: string): void {
  document.documentElement.hidden = true
  document.title = ''
  navigator.serviceWorker?.controller?.postMessage('left')
  fetch(action, { method: 'POST', keepalive: true }).catch(() => {})
  location.replace(to)
}

if (form) {
  const go = () => leave(form.dataset.quickExit ?? '/', form.action)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go()
  })
  let pressed: number[] = []
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    pressed = key === 'Escape' ? [...pressed.filter((at) => timeStamp - at < 2000), timeStamp] : []
    if (pressed.length === 3) go()
  })
  // A browser may keep a page as it stood, and show it again to whoever goes back.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}
