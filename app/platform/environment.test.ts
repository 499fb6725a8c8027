import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'
import { help, settings } from './settings.ts'

function read(variables: Record<string, string>) {
  const result = readEnvironment(variables)
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return result.environment
}

function problems(variables: Record<string, string>) {
  const result = readEnvironment(variables)
  return result.ok ? [] : result.problems
}

const ownDatabase = {
  DATABASE_URL: 'postgres://concord@db.example.org/concord',
  CONCORD_KEY_FILE: '/run/secrets/concord.key',
}

describe('the settings', () => {
  it('need nothing at all', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      dataFolder: path.resolve('data'),
      database: undefined,
      demonstration: 'small',
      keyFile: path.resolve('data/concord.key'),
      pushKeyFile: path.resolve('data/push.key'),
      auditAnchor: undefined,
      erasureLedger: { file: path.resolve('data/erasures.log'), given: false },
      mail: undefined,
    })
  })

  it('treat an empty value as none', () => {
    expect(read({ PORT: '', CONCORD_ORIGIN: ' ', DATABASE_URL: '' })).toEqual(read({}))
  })

  it('take the port into the origin', () => {
    expect(read({ PORT: '4123' }).origin).toBe('http://localhost:4123')
  })

  it('drop a slash at the end of the origin', () => {
    expect(read({ CONCORD_ORIGIN: 'https://concord.example.org/' }).origin).toBe(
      'https://concord.example.org',
    )
  })

  it.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3000', 'https://concord.example.org'])(
    'accept %s',
    (origin) => expect(problems({ CONCORD_ORIGIN: origin })).toEqual([]),
  )

  it.each(['http://concord.example.org', 'http://192.168.1.10:3000', 'http://127.0.0.1.example.org'])(
    'refuse %s, which is not encrypted',
    (origin) =>
      expect(problems({ CONCORD_ORIGIN: origin })).toEqual([expect.stringContaining('must be https')]),
  )

  it.each([
    { PORT: '70000' },
    { PORT: 'abc' },
    { HOST: 'not a host' },
    { CONCORD_ORIGIN: 'concord' },
    { CONCORD_ORIGIN: 'https://concord.example.org/app' },
    { DATABASE_URL: 'mysql://x' },
    { CONCORD_DEMO: 'yes' },
    { CONCORD_DEMO_SIZE: 'huge' },
    { SMTP_URL: 'mail.example.org' },
    { MAIL_FROM: 'Concord' },
  ] as Record<string, string>[])('say in one line what is wrong with %o', (variables) => {
    const [line, ...more] = problems(variables)
    expect(more).toEqual([])
    expect(line).toContain(Object.keys(variables)[0])
    expect(line).not.toContain('\n')
  })

  it('say everything that is wrong at once', () => {
    expect(problems({ PORT: 'x', CONCORD_DEMO: 'x' })).toHaveLength(2)
  })

  it('never repeat a password', () => {
    expect(problems({ DATABASE_URL: 'postgresq://concord:hunter2@db/concord' }).join()).not.toContain(
      'hunter2',
    )
  })
})

describe('the demonstration', () => {
  it.each([
    [{}, 'small'],
    [{ CONCORD_DEMO_SIZE: 'large' }, 'large'],
    [{ CONCORD_DEMO: 'off' }, undefined],
    [{ HOST: '0.0.0.0' }, undefined],
    [{ CONCORD_ORIGIN: 'https://concord.example.org' }, undefined],
    [ownDatabase, undefined],
    [{ ...ownDatabase, CONCORD_DEMO: 'on' }, 'small'],
    [{ HOST: '0.0.0.0', CONCORD_DEMO: 'on' }, 'small'],
  ])('with %o is %s', (variables, size) => expect(read(variables).demonstration).toBe(size))
})

describe('a database of your own', () => {
  it('needs its key given', () => {
    expect(problems({ DATABASE_URL: ownDatabase.DATABASE_URL })).toEqual([
      expect.stringContaining('CONCORD_KEY_FILE'),
    ])
  })

  it('keeps the two logins apart', () => {
    const adminUrl = 'postgres://owner@db.example.org/concord'
    expect(read({ ...ownDatabase, DATABASE_ADMIN_URL: adminUrl }).database).toEqual({
      url: ownDatabase.DATABASE_URL,
      adminUrl,
    })
    expect(problems({ DATABASE_ADMIN_URL: adminUrl })).toHaveLength(1)
  })
})

it('the help names every setting', () => {
  for (const name of Object.keys(settings)) expect(help).toContain(`  ${name} `)
})
