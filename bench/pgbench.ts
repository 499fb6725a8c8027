import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Concord } from './world/concord.ts'

export type Baseline = {
  name: 'pgbench' | 'pg pool'
  run(clients: number, seconds: number): Promise<{ perSecond: number; meanLatency: number }>
}

const table = `create schema if not exists bench;
  create table if not exists bench.check_in (
    check_in_id uuid primary key default uuidv7(), person_id uuid not null, recorded_at timestamptz not null,
    life smallint, sleep smallint, mood smallint, energy smallint, activity smallint, pain smallint, went_well bytea
  );
  create index if not exists check_in_in_time on bench.check_in (person_id, recorded_at)`
const insert = (person: string) =>
  `insert into bench.check_in (person_id, recorded_at, life, sleep, mood, energy, activity, pain, went_well)
   values (('b0000001-0000-7000-8000-' || lpad(to_hex(${person}), 12, '0'))::uuid, now(), 4, 3, 4, null, 3, 5,
     decode(repeat('ab', 75), 'hex'))`.replaceAll(/\s+/g, ' ')

/** One durable insert of a row like a check-in, on the same server: what every figure is measured against. */
export async function makeBaseline({ urlFor, socketFolder }: Concord, folder: string): Promise<Baseline> {
  const pool = new pg.Pool({ connectionString: urlFor('postgres'), max: 32 })
  pool.on('error', () => {})
  await pool.query(table)
  const program = findPgbench()
  if (!program) return { name: 'pg pool', run: (clients, seconds) => runPool(pool, clients, seconds) }
  await pool.end()
  const script = path.join(folder, 'insert.sql')
  writeFileSync(script, `\\set person random(1, 100000)\n${insert(':person::int')};\n`)
  return {
    name: 'pgbench',
    run: async (clients, seconds) => {
      const given = [
        '-n',
        '-M',
        'prepared',
        '-f',
        script,
        '-c',
        clients,
        '-j',
        2,
        '-T',
        seconds,
        '-U',
        'postgres',
      ]
      const { stdout } = await promisify(execFile)(program, [
        ...given.map(String),
        '-h',
        socketFolder,
        'concord',
      ])
      const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1])
      return { perSecond: number(/tps = ([\d.]+)/), meanLatency: number(/latency average = ([\d.]+)/) }
    },
  }
}

function findPgbench(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/bin',
    '/usr/lib/postgresql/15/bin',
  ]
  return folders.map((folder) => path.join(folder, 'pgbench')).find(existsSync)
}

async function runPool(pool: pg.Pool, clients: number, seconds: number) {
  const began = performance.now()
  let count = 0
  const text = insert('$1::int')
  const client = async () => {
    while (performance.now() - began < seconds * 1000) {
      await pool.query({ name: 'insert', text, values: [1 + Math.floor(Math.random() * 100_000)] })
      count += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const passed = (performance.now() - began) / 1000
  return { perSecond: count / passed, meanLatency: (passed * 1000 * clients) / count }
}
