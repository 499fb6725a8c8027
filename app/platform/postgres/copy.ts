import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartProblem } from '../start-problem.ts'

const Manifest = z.object({
  format: z.literal('concord-backup'),
  version: z.literal(1),
  postgres: z.string(),
  at: z.iso.datetime(),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestIn = (folder: string) => path.join(folder, 'concord-backup.json')

/** What a back-up says of itself. It is written last: without it the folder holds no whole one. */
export function readManifest(folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(manifestIn(folder), 'utf8')))
  } catch {
    throw new StartProblem(`${folder} holds no finished back-up of Concord.`)
  }
}
