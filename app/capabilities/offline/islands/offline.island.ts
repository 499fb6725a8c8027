import { mark } from './mark.ts'

// After its turn: the page itself never waits for what is only needed later.
addEventListener('load', () => {
  navigator.serviceWorker?.register('/assets/sw.js', { scope: '/' }).catch(() => {})
})

// What a chosen sign-out wipes is not lost.
addEventListener('submit', ({ target }) => {
  if ((target as HTMLFormElement).action.endsWith('/sign-out')) mark(false)
})
