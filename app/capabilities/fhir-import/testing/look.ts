import { knownInstruments } from '../../measures/known.reads.server.ts'
import type { ReadImport } from '../contract.ts'
import { readImport } from '../rules.ts'
import { now, type Resource, self } from './resources.ts'

/** Reads a text with the instruments there are, as the person or as somebody the file names. */
export const look = (text: string, me?: string) =>
  readImport(text, { instruments: knownInstruments, self, me, now })

/** Reads a resource that can be read. */
export function read(resource: Resource, me?: string): ReadImport {
  const found = look(JSON.stringify(resource), me)
  if ('problem' in found) throw new Error(JSON.stringify(found.problem))
  return found
}

export const refusedIn = (resource: Resource) =>
  read(resource).refused.flatMap(({ findings }) => findings.map(({ path, code }) => `${path} ${code}`))
