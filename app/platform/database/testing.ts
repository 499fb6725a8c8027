import { inject } from 'vitest'
import { type Database, openPools } from './pools.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: string
  }
}

export type Copied = { name: string; urls: Record<string, string> }

export type TestDatabase = Database & {
  /** As the superuser, for what a test has to look at from outside. */
  adminUrl: string
  name: string
  urlFor(role: string): string
}

/**
 * A migrated database of the test's own, on the run's real Postgres. Close it when the test file ends
 * (`afterAll(() => database.close())`); it is not dropped. It may be a copy of another one, which must be closed.
 */
export async function freshDatabase(copyOf?: string): Promise<TestDatabase> {
  const response = await fetch(inject('testDatabases'), { method: 'POST', body: copyOf })
  if (!response.ok) throw new Error(`No database for tests: ${await response.text()}`)
  const { name, urls } = (await response.json()) as Copied
  const urlFor = (role: string) => {
    const url = urls[role]
    if (!url) throw new Error(`${role} does not log in to ${name}`)
    return url
  }
  const pools = openPools({ urlFor, sizes: { app: 6, auth: 3, worker: 2 } })
  return { ...pools, name, adminUrl: urlFor('postgres'), urlFor }
}
