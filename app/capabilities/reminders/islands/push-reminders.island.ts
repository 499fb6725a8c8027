import { devicesPath } from '../addresses.contract.ts'

type State = 'ask' | 'ready' | 'denied' | 'unsupported' | 'install' | 'again'

/** Only an app on the home screen may show notifications there. */
function mustInstall(): boolean {
  const apple = /iPhone|iPad|iPod/.test(navigator.userAgent)
  const tablet = /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1
  return (apple || tablet) && !matchMedia('(display-mode: standalone)').matches
}

async function stateNow(known: boolean): Promise<State> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
    return mustInstall() ? 'install' : 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  const registration = await navigator.serviceWorker.getRegistration()
  return known && (await registration?.pushManager.getSubscription()) ? 'ready' : 'ask'
}

async function allow(applicationServerKey: string): Promise<State> {
  const answer = await Notification.requestPermission()
  if (answer !== 'granted') return answer === 'denied' ? 'denied' : 'ask'
  const { pushManager } = await navigator.serviceWorker.ready
  const options = { userVisibleOnly: true, applicationServerKey }
  const taken = await pushManager.subscribe(options).catch(async () => {
    // An address that was made for other keys of the service has to go first.
    await (await pushManager.getSubscription())?.unsubscribe()
    return pushManager.subscribe(options)
  })
  const { keys = {} } = taken.toJSON()
  const body = new URLSearchParams({ endpoint: taken.endpoint, ...keys })
  const kept = await fetch(devicesPath, { method: 'POST', body, redirect: 'error' })
  return kept.ok ? 'ready' : 'again'
}

function offer(place: HTMLElement): void {
  const button = place.querySelector('button')
  const show = (state: State) => {
    if (button) button.hidden = state !== 'ask' && state !== 'again'
    for (const words of place.querySelectorAll<HTMLElement>('[data-say]'))
      words.hidden = words.dataset.say !== state
    const radio = document.querySelector<HTMLInputElement>('input[name=way][value=push]')
    if (radio && state === 'ready') radio.checked = true
  }
  button?.addEventListener('click', async () => {
    button.disabled = true
    show(await allow(place.dataset.key ?? '').catch((): State => 'again'))
    button.disabled = false
  })
  stateNow(place.dataset.known === 'yes')
    .catch((): State => 'unsupported')
    .then((state) => {
      show(state)
      place.hidden = false
    })
}

for (const place of document.querySelectorAll<HTMLElement>('[data-push-reminders]')) offer(place)
