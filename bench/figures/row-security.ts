import pg from 'pg'
import { readBrief } from '../../app/capabilities/caseload/brief.reads.server.ts'
import { readCaseload } from '../../app/capabilities/caseload/caseload.reads.server.ts'
import { openPools } from '../../app/platform/database/pools.ts'
import { inSession } from '../../app/platform/database/transaction.ts'
import { numbered } from '../../seeds/bulk/ids.ts'
import type { Bench } from '../bench.ts'
import { median, type Row, row } from '../report.ts'

// The product has no switch. This role exists in the bench's own database and nowhere else.
const past = 'bench_past_row_security'

/** 6: the SQL of the caseload and of the brief, with row-level security and for a role that bypasses it. */
export async function rowSecurityFigures({ settings, many }: Bench): Promise<Row[]> {
  const { concord, professionals } = many
  await makeRole(concord.urlFor('postgres'))
  const open = (role?: string) => openPools({ urlFor: (own) => concord.urlFor(role ?? own) })
  const databases = { on: open(), off: open(past) }
  const { keys } = concord
  const asking = professionals[0]?.hash ?? ''
  const acts: Record<string, (pool: pg.Pool, turn: number) => Promise<unknown>> = {
    caseload: (pool) => readCaseload(pool, keys, asking, undefined),
    brief: (pool, turn) =>
      inSession(pool, asking, (tx) => readBrief(tx, keys, numbered('person', turn % 200), new Date())),
  }
  const rows: Row[] = []
  for (const [name, act] of Object.entries(acts)) {
    const raw: Record<string, number[]> = { 'on ms': [], 'off ms': [], ratio: [] }
    for (let round = 0; round < settings.rounds; round++) {
      // Turn about within a round, so that a busy moment of the machine meets both.
      const times = await turnAbout(databases.on.app, databases.off.app, act, settings.quick ? 60 : 300)
      raw['on ms']?.push(times.on)
      raw['off ms']?.push(times.off)
      raw.ratio?.push(times.on / times.off)
    }
    const { ratio, ...shown } = raw
    rows.push(row(6, `row-level security on, of off: ${name}`, median(ratio ?? []), '×', 'most', 1.15, shown))
  }
  await Promise.all([databases.on.close(), databases.off.close()])
  return rows
}

async function turnAbout(
  on: pg.Pool,
  off: pg.Pool,
  act: (pool: pg.Pool, turn: number) => Promise<unknown>,
  turns: number,
) {
  const times: { on: number[]; off: number[] } = { on: [], off: [] }
  for (let turn = 0; turn < turns; turn++) {
    for (const which of turn % 2 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
      const began = performance.now()
      await act(which === 'on' ? on : off, turn)
      times[which].push(performance.now() - began)
    }
  }
  return { on: median(times.on), off: median(times.off) }
}

async function makeRole(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const known = await client.query('select 1 from pg_roles where rolname = $1', [past])
  if (!known.rowCount) {
    await client.query(
      `create role ${past} login bypassrls inherit in role concord_app, concord_auth, concord_worker`,
    )
    await client.query(`grant connect on database concord to ${past}`)
  }
  await client.end()
}
