import type { Page, Worker } from 'playwright-core'

/** The service worker of this page, as the browser's own tools reach it. */
export async function workerOf(page: Page): Promise<Worker> {
  const context = page.context()
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker')
}

/** What a push service brings, without one: the browser's own tools hand it to the worker. */
export async function pushArrives(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations
      if (registration) resolve(registration.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await found
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: 'pause' })
  await session.detach()
}

export type Shown = { title: string; body: string; tag: string; actions: string[] }

/** The notifications that this device shows now. */
export function notificationsOn(worker: Worker): Promise<Shown[]> {
  return worker.evaluate(async () => {
    const { registration } = self as unknown as ServiceWorkerGlobalScope
    const all = await registration.getNotifications()
    return all.map((each) => ({
      title: each.title,
      body: each.body,
      tag: each.tag,
      actions: ((each as { actions?: { title: string }[] }).actions ?? []).map(({ title }) => title),
    }))
  })
}

/** A tap on the first notification, or on its button; gives the page it leads to, if it leads anywhere. */
export function tap(worker: Worker, action: '' | 'stop', endpoint: string): Promise<string | undefined> {
  return worker.evaluate(
    async ({ action, endpoint }) => {
      const scope = self as unknown as ServiceWorkerGlobalScope
      const [notification] = await scope.registration.getNotifications()
      if (!notification) throw new Error('nothing is shown')
      // Only a real finger may open a window, and only a real service gives an address.
      let opened: string | undefined
      scope.clients.openWindow = async (address) => {
        opened = String(address)
        return null
      }
      const taken = { endpoint, unsubscribe: async () => true } as unknown as PushSubscription
      scope.registration.pushManager.getSubscription = async () => taken
      scope.dispatchEvent(new NotificationEvent('notificationclick', { notification, action }))
      await new Promise((resolve) => setTimeout(resolve, 100))
      return opened
    },
    { action, endpoint },
  )
}
