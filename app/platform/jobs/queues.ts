/** What can be put into each queue: ids only, never anybody's words. */
export type JobData = { reminder: { slot: string } }
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
} satisfies Record<QueueName, object>
