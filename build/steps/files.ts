import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export type BuiltFile = { name: string; bytes: Uint8Array }

/** A short name part that changes whenever the bytes do. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10)
}

/** Writes files whole: another process never reads half of one. */
export async function publish(folder: string, files: BuiltFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(files.map((file) => publishOne(path.join(folder, file.name), file.bytes)))
}

async function publishOne(target: string, bytes: Uint8Array): Promise<void> {
  const before = await readFile(target).catch(() => undefined)
  if (before?.equals(bytes)) return
  const draft = `${target}.${process.pid}.draft`
  await writeFile(draft, bytes)
  await rename(draft, target)
}

/** Removes what an earlier build left behind; a draft belongs to a build that is still running. */
export async function removeAllBut(folder: string, keep: string[]): Promise<void> {
  const kept = new Set(keep)
  const stale = (await readdir(folder)).filter((name) => !kept.has(name) && !name.endsWith('.draft'))
  await Promise.all(stale.map((name) => rm(path.join(folder, name), { force: true })))
}
