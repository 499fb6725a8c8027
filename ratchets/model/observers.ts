import { type Model, type Observer, readable } from './oracle.ts'
import type { World } from './world.ts'

/** Somebody who looks: who they are to the oracle, and with which session, at whose page. */
export type Looking = { name: string; who: Observer; hash: string; cookie: string; supporting?: string }

/** Everybody who could look now, with every session there was. */
export function everybody(
  { people, members, admins, lead, family, endedSessions }: World,
  model: Model,
): Looking[] {
  const nobody: Observer = { as: 'nobody' }
  const here = ({ id }: { id: string }) => model.people.has(id)
  const supporters = model.supports.flatMap((support): Looking[] => {
    const own = people.find(({ account }) => account === support.account)
    const by = own ?? (support.account === family.account ? family : undefined)
    if (!by) return []
    const who: Observer = own && !here(own) ? nobody : { as: 'supporter', support, own: own?.id }
    return [{ ...by, name: `the supporter ${support.id}`, who, supporting: support.id }]
  })
  return [
    ...members.map((each, n) => ({
      ...each,
      name: `professional ${n}`,
      who: { as: 'professional', id: each.id } as const,
    })),
    ...people.map((each, n) => ({
      ...{ ...each, name: `person ${n}` },
      who: here(each) ? ({ as: 'person', id: each.id } as const) : nobody,
    })),
    ...supporters,
    { ...family, name: 'family, at nobody’s page', who: nobody },
    ...[...admins, lead].map((each) => ({ ...each, name: `the ${each.role}`, who: nobody })),
    ...['', ...endedSessions].map((hash) => ({ hash, cookie: '', name: 'no session', who: nobody })),
  ]
}

type Column = { table: string; column: string }
type Row = { table: string; person: string }

/** How somebody looks: every row that row-level security lets them see of these people, or change. */
export async function eyes({ look, database, wordsIn }: Pick<World, 'look' | 'database' | 'wordsIn'>) {
  const columnsThat = async (which: string) =>
    (await look(
      `select c.relname as table, min(a.attname) as column from pg_class c
       join pg_attribute p on p.attrelid = c.oid and p.attname = 'person_id'
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'concord'::regnamespace and c.relkind = 'r'
         and has_table_privilege('concord_app', c.oid, 'select') and ${which}
       group by 1${which.includes('bytea') ? ', a.attnum' : ''} order by 1, 2`,
    )) as Column[]
  const these = 'from unnest($1::uuid[]) one'
  const words = (await columnsThat(`a.atttypid = 'bytea'::regtype and a.attname !~ 'mac|hash'`)).map(
    ({ table, column }) =>
      `select ${column} as value ${these} join concord.${table} on person_id = one where ${column} is not null`,
  )
  const rows = (await columnsThat('true')).map(
    ({ table }) =>
      `select '${table}' as "table", person_id as person ${these} join concord.${table} on person_id = one`,
  )
  const changeable = await columnsThat(`has_column_privilege('concord_app', c.oid, a.attnum, 'update')`)
  const changes = changeable.map(
    ({ table, column }) =>
      `${table} as (update concord.${table} t set ${column} = t.${column} ${these} where t.person_id = one
       returning '${table}' as "table", t.person_id as person)`,
  )
  const changed = changeable.map(({ table }) => `select * from ${table}`)

  const ask = async (name: string, text: string, { hash, supporting }: Looking, people: string[]) => {
    const client = await database.app.connect()
    let broken = true
    try {
      const [, , { rows }] = await Promise.all([
        client.query('begin'),
        client.query({
          name: 'looking',
          text: `select set_config('concord.session', $1, true), set_config('concord.supporting', $2, true),
            set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_bitmapscan', 'off', true)`,
          values: [hash, supporting ?? ''],
        }),
        client.query({ name, text, values: [people] }),
        client.query('rollback'),
      ])
      broken = false
      return rows
    } finally {
      client.release(broken)
    }
  }
  return {
    words: async (who: Looking, people: string[]): Promise<string[]> =>
      (await ask('words', words.join(' union all '), who, people))
        .flatMap(({ value }) => wordsIn(value))
        .sort(),
    rows: (who: Looking, people: string[]): Promise<Row[]> => ask('rows', rows.join(' union '), who, people),
    changes: (who: Looking, people: string[]): Promise<Row[]> =>
      ask('changes', `with ${changes.join(', ')} ${changed.join(' union ')}`, who, people),
  }
}
export type Eyes = Awaited<ReturnType<typeof eyes>>

/** What is seen and should not be, and what should be seen and is not. */
export function differences(
  model: Model,
  { name, who }: Looking,
  seen: readonly string[],
  where: string,
): string[] {
  const should = new Set(readable(model, who))
  const sees = new Set(seen)
  const told = (word: string) => {
    const item = model.items.find((each) => each.word === word)
    return item ? `${word} (${item.kind}, of ${[...model.people].indexOf(item.person)})` : word
  }
  return [
    ...[...sees].filter((word) => !should.has(word)).map((word) => `${name} sees ${told(word)} ${where}`),
    ...[...should]
      .filter((word) => !sees.has(word))
      .map((word) => `${name} does not see ${told(word)} ${where}`),
  ]
}
