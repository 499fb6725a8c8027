import type { Jobs } from './jobs.ts'

/** For what never puts a job into the queue. */
export const noJobs: Jobs = {
  send: () => Promise.reject(new Error('there is no queue here')),
  work: () => Promise.reject(new Error('there is no queue here')),
  stop: async () => {},
}
