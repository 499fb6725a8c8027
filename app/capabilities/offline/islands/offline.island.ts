import { mark } from './mark.ts'

// After its turn: the page itself never waits for what is only needed later.
const register = () => navigator.serviceWorker?.register('/assets/sw.js', { scope: '/' }).catch(() => {})
if (document.readyState === 'complete') register()
else addEventListener('load', register)

// The worker answers a form that found no network with "stay": this says so, where the person is looking.
new BroadcastChannel('concord').addEventListener('message', ({ data }) => {
  const place = document.querySelector<HTMLElement>('[data-not-sent]')
  if (data !== 'not-sent' || !place || document.visibilityState !== 'visible') return
  place.hidden = false
  place.scrollIntoView({ block: 'center' })
})

// What a chosen sign-out wipes is not lost.
addEventListener('submit', ({ target }) => {
  if ((target as HTMLFormElement).action.endsWith('/sign-out')) mark(false)
})
