import type { Db } from 'pg-boss'

/**
 * What a request needs to put a job in with its own transaction, and no more. It can see the queue: that is why a job
 * holds an opaque id and nothing about anybody.
 */
export async function grantQueues(worker: Db): Promise<void> {
  await worker.executeSql(`
    grant usage on schema pgboss to concord_app;
    grant execute on function pgboss.job_now() to concord_app;
    grant insert, select on pgboss.job_common to concord_app;
    grant select on pgboss.queue to concord_app;
  `)
}
