import type { Tx } from '../../../platform/database/connection.ts'
import type { How, Toolbox } from './contract.ts'

export type ToolboxTables = {
  favourite: { person_id: string; favourite_id: string; item: string; since: Date; until: Date | null }
  exercise_go: {
    person_id: string
    go_id: string
    exercise: string
    how: How
    bad_day: boolean
    words: Buffer | null
    at: Date
  }
  bad_day_choice: {
    person_id: string
    choice_id: string
    exercises: string[]
    chosen_at: Date
    superseded_at: Date | null
  }
}

/** What the person starred, newest first. */
export async function readFavourites(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .withTables<ToolboxTables>()
    .selectFrom('favourite')
    .select('item')
    .where('person_id', '=', personId)
    .where('until', 'is', null)
    .orderBy('since', 'desc')
    .execute()
  return rows.map(({ item }) => item)
}

const mostGoes = 300

/** What the person starred, said about exercises, and chose for a bad day. Notes stay sealed. */
export async function readToolbox(tx: Tx, personId: string): Promise<Toolbox> {
  const db = tx.withTables<ToolboxTables>()
  const [favourites, goes, choice] = await Promise.all([
    readFavourites(tx, personId),
    db
      .selectFrom('exercise_go')
      .select(['exercise', 'how', 'bad_day', 'at'])
      .where('person_id', '=', personId)
      .orderBy('at', 'desc')
      .limit(mostGoes)
      .execute(),
    db
      .selectFrom('bad_day_choice')
      .select('exercises')
      .where('person_id', '=', personId)
      .where('superseded_at', 'is', null)
      .executeTakeFirst(),
  ])
  return {
    favourites,
    goes: goes.map(({ exercise, how, bad_day, at }) => ({ exercise, how, badDay: bad_day, at })),
    badDay: choice?.exercises,
  }
}
