import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Tx } from '../../../platform/database/connection.ts'
import { type Area, areas } from '../contract.ts'
import { readStanding } from '../reads.server.ts'
import type { PictureLink, WholePicture } from './contract.ts'

export type LinkTables = {
  story_link: {
    person_id: string
    link_id: string
    from_area: Area
    to_area: Area
    words: Buffer | null
    drawn_at: Date
    superseded_at: Date | null
  }
}

/** The whole picture as it stands now, as far as whoever asks may see it. */
export async function readWholePicture(tx: Tx, keys: Keyring, personId: string): Promise<WholePicture> {
  const abouts = areas.map((area) => `picture-${area}` as const)
  const entries = await readStanding(tx, keys, personId, abouts)
  const rows = await links(tx, personId).where('superseded_at', 'is', null).execute()
  const inOrder = rows
    .map((row) => open(row, keys))
    .toSorted(
      (one, other) =>
        areas.indexOf(one.from) - areas.indexOf(other.from) ||
        areas.indexOf(one.to) - areas.indexOf(other.to),
    )
  return {
    areas: Object.fromEntries(areas.map((area) => [area, entries[`picture-${area}`]])),
    links: inOrder,
  }
}

/** One link that stands. */
export async function readLink(
  tx: Tx,
  keys: Keyring,
  personId: string,
  pair: { from: Area; to: Area } | { id: string },
): Promise<PictureLink | undefined> {
  const standing = links(tx, personId).where('superseded_at', 'is', null)
  const row = await ('id' in pair
    ? standing.where('link_id', '=', pair.id)
    : standing.where('from_area', '=', pair.from).where('to_area', '=', pair.to)
  ).executeTakeFirst()
  return row && open(row, keys)
}

const links = (tx: Tx, personId: string) =>
  tx.withTables<LinkTables>().selectFrom('story_link').selectAll().where('person_id', '=', personId)

function open(row: LinkTables['story_link'], keys: Keyring): PictureLink {
  const place = { table: 'story_link', column: 'words', row: row.link_id, person: row.person_id }
  return {
    id: row.link_id,
    from: row.from_area,
    to: row.to_area,
    words: row.words ? keys.open(row.words, place) : undefined,
    drawnAt: row.drawn_at,
  }
}
