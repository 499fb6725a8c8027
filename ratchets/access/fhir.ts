import { hash, randomUUID } from 'node:crypto'
import { fhirParts } from '../../app/fhir-parts.ts'
import { readingAs } from '../../app/platform/database/reading.ts'
import { plainQuery } from '../../app/platform/fhir/includes.ts'
import type { Platform } from '../../app/platform/platform.ts'

type Ask = (text: string, values: unknown[]) => Promise<Record<string, unknown>[]>

/** Tokens of the owner, of somebody else, and one that was ended; and the first of the owner's of each type. */
export async function fhirThings(platform: Platform, all: Ask, owner: string, other: string) {
  const { database, keys, now, origin } = platform
  const make = async (person: string, ended: boolean) => {
    const [token, id] = [`concord_${randomUUID()}`, randomUUID()]
    const name = keys.seal('An app', { table: 'fhir_token', column: 'name', row: id, person })
    await all(
      `insert into concord.fhir_token values ($1, $2, $3, $4, now(), now() + interval '1 day',
         case when $5 then now() end, current_date)`,
      [person, id, hash('sha256', token), name, ended],
    )
    return { token, id }
  }
  const token = await make(owner, false)
  const tokens = {
    token: token.token,
    'other token': (await make(other, false)).token,
    'ended token': (await make(owner, true)).token,
  }
  const asOwner = { token: hash('sha256', token.token) }
  const fhir = await readingAs(database.app, asOwner, async (tx) => {
    const found: Record<string, { id: string; section: string | undefined }> = {}
    const viewer = { kind: 'person' as const, personId: owner }
    const reading = { tx, keys, viewer, persons: [owner], base: `${origin}/fhir`, now: now() }
    for (const part of fhirParts) {
      const [entry] = (await part.find(reading, plainQuery({ limit: 1 }))).entries
      if (entry) found[part.type] ??= { id: entry.id, section: part.section }
    }
    return found
  })
  return { tokens, fhir, token: token.id }
}
