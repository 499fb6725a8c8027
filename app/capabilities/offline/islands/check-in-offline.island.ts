import { freshForm, personOf, putRight } from './check-in-form.ts'
import { showStates } from './states.ts'
import { rememberPerson } from './store.ts'

const states = document.querySelector<HTMLElement>('[data-check-in-states]')
const form = document.querySelector<HTMLFormElement>('form[data-check-in]')

async function start(): Promise<void> {
  const signedIn = states?.dataset.person
  if (signedIn) await rememberPerson(signedIn).catch(() => {})
  const person = signedIn || (await personOf())
  const show = () => states && showStates(states, person)
  const flush = async () => {
    if (document.visibilityState !== 'visible') return
    await show()
    const ready = await navigator.serviceWorker?.ready
    ready?.active?.postMessage('flush')
  }
  new BroadcastChannel('concord').addEventListener('message', ({ data }) => {
    if (data === 'refused') states?.querySelector('[data-state=refused]')?.removeAttribute('hidden')
    show()
  })
  addEventListener('online', flush)
  addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted && form) freshForm(form, person)
  })
  document.addEventListener('visibilitychange', flush)
  document.getElementById('send-now')?.addEventListener('click', flush)
  if (form) {
    freshForm(form, person)
    const right = () => location.hash === '#needs-you' && putRight(form, person)
    addEventListener('hashchange', right)
    right()
  }
  await flush()
}

start()
