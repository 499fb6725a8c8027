import { freshForm, personOf, putRight, stamp } from './check-in-form.ts'
import { mark } from './mark.ts'
import { showStates } from './states.ts'
import { allKept, dropKept, rememberPerson } from './store.ts'

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
  new BroadcastChannel('concord').addEventListener('message', show)
  addEventListener('online', flush)
  addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted && form) freshForm(form, person)
  })
  document.addEventListener('visibilitychange', flush)
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[name=drop]'))
    button.addEventListener('click', () => drop(button.value, person).then(show))
  document.getElementById('send-now')?.addEventListener('click', flush)
  if (form) {
    freshForm(form, person)
    form.addEventListener('submit', () => stamp(form))
    const right = () => location.hash === '#needs-you' && putRight(form, person)
    addEventListener('hashchange', right)
    right()
  }
  await flush()
}

async function drop(state: string, person: string | undefined): Promise<void> {
  if (state === 'lost') return mark(false)
  const own = (await allKept()).filter((entry) => entry.state === state && entry.person === person)
  await dropKept(own.map(({ key }) => key))
}

start()
