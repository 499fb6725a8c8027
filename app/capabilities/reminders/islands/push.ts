import { notification } from '../../../language/en/notification.ts'
import { notificationName, offPath, pausePath, remindersPath } from '../addresses.contract.ts'

const worker = self as unknown as ServiceWorkerGlobalScope

/** What a push brings is the same for everybody and is not read: these words are all there is to show. */
worker.addEventListener('push', (event) =>
  event.waitUntil(
    worker.registration.showNotification(notification.title, {
      tag: notificationName,
      silent: false,
      actions: [{ action: 'stop', title: notification.stop }],
    } as NotificationOptions),
  ),
)

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  if (event.action === 'stop') event.waitUntil(stop().catch(() => open(remindersPath)))
  else if (event.notification.tag === notificationName) event.waitUntil(open(pausePath))
})

/** One tap: the service is told by this browser's own address, so nobody has to be signed in. */
async function stop(): Promise<void> {
  const taken = await worker.registration.pushManager.getSubscription()
  if (taken) {
    const body = new URLSearchParams({ endpoint: taken.endpoint })
    const answer = await fetch(offPath, { method: 'POST', body })
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
    await taken.unsubscribe()
  }
  await worker.registration.showNotification(notification.stopped, { tag: 'stopped', silent: true })
}

async function open(address: string): Promise<void> {
  const at = new URL(address, location.origin).href
  const windows = await worker.clients.matchAll({ type: 'window' })
  const there = windows.find((each) => each.url === at)
  await (there ? there.focus() : worker.clients.openWindow(at))
}
