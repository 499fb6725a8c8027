import { type Agent, request } from 'node:https'
import webPush from 'web-push'
import type { PushKeys } from './keys.ts'
import { isPushService } from './services.ts'

export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } }

export interface Pusher {
  publicKey: string
  /** Whether this server sends to such an address. */
  mayReach(endpoint: string): boolean
  /**
   * Sends one notification, the same to everybody. `beforeLast` is awaited once the service is reached and before
   * anything is given to it. 'gone': nobody takes notifications there any more.
   */
  send(target: PushTarget, beforeLast: () => Promise<void>): Promise<'sent' | 'gone'>
}

type Options = { keys: PushKeys; subject: string; agent?: Agent; mayReach?: (endpoint: string) => boolean }

// What a push service, or whoever looks over its shoulder, can learn from every notification: nothing.
const payload = 'pause'
const timeout = 10_000
// Undelivered for this long, a reminder is worth no more: seconds.
const lifetime = 30 * 60

/** Notifications to browsers, through the push service each of them has. */
export function createPusher({ keys, subject, agent, mayReach = isPushService }: Options): Pusher {
  const details = (target: PushTarget) =>
    webPush.generateRequestDetails(target, payload, {
      vapidDetails: { subject, ...keys },
      TTL: lifetime,
      urgency: 'normal',
      topic: payload,
    })
  return {
    publicKey: keys.publicKey,
    mayReach,
    send(target, beforeLast) {
      if (!mayReach(target.endpoint)) return Promise.resolve('gone')
      const { endpoint, headers, body } = details(target)
      return new Promise((resolve, reject) => {
        const asked = request(endpoint, { method: 'POST', headers, agent, timeout }, (answer) => {
          answer.resume()
          const status = answer.statusCode ?? 0
          if (status === 404 || status === 410) resolve('gone')
          else if (status >= 200 && status < 300) resolve('sent')
          else reject(new Error(`the push service answered ${status}`))
        })
        asked.on('timeout', () => asked.destroy(new Error('the push service did not answer')))
        asked.on('error', reject)
        asked.on('socket', (socket) => {
          const hand = () =>
            beforeLast().then(
              () => asked.end(body),
              (error) => asked.destroy(error),
            )
          // A connection that is kept alive is there already.
          if (socket.connecting) socket.once('secureConnect', hand)
          else hand()
        })
      })
    },
  }
}
