import { rmSync } from 'node:fs'
import path from 'node:path'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { buildAll, root } from './steps/all.ts'

declare module 'vitest' {
  interface ProvidedContext {
    builds: string
  }
}

/** Beside the packages, which what is built still needs; removed when the run ends. */
export default function setup(project: TestProject): () => void {
  const folder = path.join(root, 'node_modules/.cache', `concord-test-${process.pid}`)
  project.provide('builds', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

let building: Promise<string> | undefined

/** The folder of the programs as they are deployed, built once in a worker of the tests. */
export function built(): Promise<string> {
  building ??= build()
  return building
}

async function build(): Promise<string> {
  const folder = path.join(inject('builds'), String(process.pid))
  await buildAll(folder)
  return folder
}
