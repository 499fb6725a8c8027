/** What can be put into each queue: ids only, never anybody's words. */
export type JobData = {
  reminder: { slot: string }
  erasure: { request: string }
  'message-notice': { slot: string }
}
export type QueueName = keyof JobData

/**
 * How each queue treats a job whose process died or whose handler failed. A minute is more than a job needs; the
 * handlers are idempotent, and say themselves when something has become too late.
 */
export const queues = {
  reminder: {
    expireInSeconds: 60,
    retryLimit: 25,
    retryDelay: 30,
    deleteAfterSeconds: 24 * 60 * 60,
    notify: true,
  },
  // What cannot be done yet, with a full disk say, is tried for some days, and again at the next start.
  erasure: {
    expireInSeconds: 120,
    retryLimit: 500,
    retryDelay: 600,
    deleteAfterSeconds: 24 * 60 * 60,
    notify: true,
  },
  'message-notice': {
    expireInSeconds: 60,
    retryLimit: 25,
    retryDelay: 30,
    deleteAfterSeconds: 24 * 60 * 60,
    notify: true,
  },
} satisfies Record<QueueName, object>
