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
  urlFor(role: string): string
}

/**
 * A migrated database of the test's own, on the run's real Postgres. Close it when the test file ends
 * (`afterAll(() => database.close())`); it is not dropped.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const response = await fetch(inject('testDatabases'), { method: 'POST' })
  if (!response.ok) throw new Error(`No database for tests: ${await response.text()}`)
  const { name, urls } = (await response.json()) as Copied
  const urlFor = (role: string) => {
    const url = urls[role]
    if (!url) throw new Error(`${role} does not log in to ${name}`)
    return url
  }
  const pools = openPools({ urlFor, sizes: { app: 6, auth: 3, worker: 2 } })
  return { ...pools, adminUrl: urlFor('postgres'), urlFor }
}
