import { isLocked } from '../../../platform/browser/locked.ts'
import { keepFact } from '../../../platform/browser/store.ts'
import { claim, letGo } from './claim.ts'
import { personOf } from './entries.ts'
import { freshForm, putRight, stamp } from './kept-form.ts'
import { mark } from './mark.ts'
import { showStates } from './states.ts'

const states = document.querySelector<HTMLElement>('[data-kept-states]')
const form = document.querySelector<HTMLFormElement>('form[data-kept]')

async function start(): Promise<void> {
  const signedIn = states?.dataset.person
  if (signedIn) await keepFact('person', signedIn).catch(() => {})
  const person = signedIn || (await personOf())
  const show = () => states && showStates(states, person)
  const flush = async () => {
    if (document.visibilityState !== 'visible') return
    await show()
    const ready = await navigator.serviceWorker?.ready
    ready?.active?.postMessage('flush')
  }
  new BroadcastChannel('concord').addEventListener('message', show)
  addEventListener('online', flush)
  addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted && form) freshForm(form, person)
  })
  document.addEventListener('visibilitychange', flush)
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name=drop]'))
    button.addEventListener('click', async () => {
      if (button.value === 'lost') mark(false)
      else await letGo(button.value, person)
      show()
    })
  document.getElementById('claim')?.addEventListener('click', () => person && claim(person).then(flush))
  document.getElementById('send-now')?.addEventListener('click', flush)
  if (form) {
    freshForm(form, person)
    form.addEventListener('submit', () => stamp(form))
    // The server knows who is signed in; without it, a locked device shows nobody's words.
    const right = async () => {
      if (location.hash === '#needs-you' && (signedIn || !(await isLocked()))) await putRight(form, person)
    }
    addEventListener('hashchange', right)
    right()
  }
  await flush()
}

start()
