import { z } from 'zod'

const url = (name: string, protocols: string[], like: string) =>
  z
    .string()
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `${name} must look like ${like}.`,
    })
    .optional()

const choice = <const T extends [string, ...string[]]>(name: string, values: T) =>
  z.enum(values, { error: `${name} must be one of: ${values.join(', ')}.` })

const onlyOrigin = (value: string) => {
  const { pathname, search, hash, username, password } = new URL(value)
  return pathname === '/' && !search && !hash && !username && !password
}

/** Every setting Concord reads, with the line that is printed when a value cannot be used. */
export const settings = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'PORT must be a whole number from 1 to 65535.' })
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { error: 'PORT must be a whole number from 1 to 65535.' })
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'HOST must be an address or a host name, such as 127.0.0.1 or 0.0.0.0.' })
    .default('127.0.0.1'),
  CONCORD_DATA: z.string().default('data'),
  CONCORD_ORIGIN: url('CONCORD_ORIGIN', ['http:', 'https:'], 'https://concord.example.org')
    .refine((value) => value === undefined || !URL.canParse(value) || onlyOrigin(value), {
      error: 'CONCORD_ORIGIN must be an origin alone, without a path, such as https://concord.example.org.',
    })
    .transform((value) => value && new URL(value).origin),
  DATABASE_URL: url(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/concord',
  ),
  DATABASE_ADMIN_URL: url(
    'DATABASE_ADMIN_URL',
    ['postgres:', 'postgresql:'],
    'postgres://user:password@host:5432/concord',
  ),
  CONCORD_DEMO: choice('CONCORD_DEMO', ['on', 'off']).optional(),
  CONCORD_DEMO_SIZE: choice('CONCORD_DEMO_SIZE', ['small', 'medium', 'large']).default('small'),
  CONCORD_KEY_FILE: z.string().optional(),
  CONCORD_PUSH_KEYS: z.string().optional(),
  AUDIT_ANCHOR: z.string().optional(),
  ERASURE_LEDGER: z.string().optional(),
  SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, { error: 'MAIL_FROM must be an e-mail address.' })
    .optional(),
}

export const help = `Concord: npm start

Settings are read from the environment:

  PORT                the port to listen on                             3000
  HOST                the address to listen on                          127.0.0.1
  CONCORD_DATA        where the embedded database, key and mail lie     data/
  CONCORD_ORIGIN      the address people use; https, but for localhost  http://localhost:PORT
  DATABASE_URL        your own PostgreSQL, as Concord's own login       embedded PostgreSQL
  DATABASE_ADMIN_URL  the login that makes roles and migrates           none: nothing is migrated
  CONCORD_DEMO        on or off: fill an empty database with the        on for localhost with the
                      demonstration service                             embedded database, else off
  CONCORD_DEMO_SIZE   small, medium or large                            small
  CONCORD_KEY_FILE    the key to what people write; must be given       concord.key in the data folder
                      with DATABASE_URL
  CONCORD_PUSH_KEYS   the file with the keys of notifications; made     push.key beside the key file
                      at the first start, the same for every process
  AUDIT_ANCHOR        where the audit's root is kept, outside the       none
                      database
  ERASURE_LEDGER      the list of who was erased, so that a restored    erasures.log in the data folder
                      backup erases them again; never in a backup
  SMTP_URL            the mail server; without it, mail is written to   none
                      outbox/ in the data folder
  MAIL_FROM           the sender of mail                                no-reply@ the origin's host

  npm run admin:invite -- EMAIL   makes a one-use link for a first administrator
  npm run audit:verify            works the audit out again and compares it with AUDIT_ANCHOR
  npm run backup -- FOLDER        copies the embedded database, also while Concord runs
  npm run restore -- FOLDER       puts such a copy in the place of the embedded database
  npm run erasures:apply          erases again whom ERASURE_LEDGER names; every start does so too
`
