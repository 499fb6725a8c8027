import type { Files } from '../code/files.ts'

type Planted = { what: string; files: Files; says: RegExp }

const rules = 'app/capabilities/check-in/rules.ts'
const contract = 'app/capabilities/check-in/contract.ts'
const screen = 'app/capabilities/check-in/screens/today.tsx'
const part = 'app/capabilities/check-in/parts/words.tsx'
const island = 'app/capabilities/check-in/islands/queue.island.ts'
const actions = 'app/capabilities/check-in/actions.server.ts'
const reads = 'app/capabilities/check-in/reads.server.ts'
const story = 'app/capabilities/shared-story/actions.server.ts'

const standAlone = /^rules import their own/
const contracts = /^contracts import contracts/
const capability = /^another capability is reached/
const sql = /^SQL stands only/

/** One violation each, and what must be said of it. */
export const planted: Record<string, Planted[]> = {
  '1 rules stand alone': [
    { what: 'a package', files: { [rules]: `import { Hono } from 'hono'` }, says: standAlone },
    { what: 'Node', files: { [rules]: `import { randomUUID } from 'node:crypto'` }, says: standAlone },
    {
      what: 'own reads, types alone',
      files: { [rules]: `import type { Row } from './reads.server.ts'` },
      says: standAlone,
    },
    {
      what: 'a type in place',
      files: { [rules]: `type Row = import('./store.server.ts').Row` },
      says: standAlone,
    },
    {
      what: 'rules of another',
      files: { [rules]: `export { due } from '../messages/rules.ts'` },
      says: standAlone,
    },
    {
      what: 'the platform beyond pure',
      files: { [rules]: `const log = await import('../../platform/log/log.ts')` },
      says: standAlone,
    },
  ],
  '2 contracts stand alone': [
    { what: 'rules', files: { [contract]: `import { due } from './rules.ts'` }, says: contracts },
    { what: 'Node', files: { [contract]: `import 'node:fs'` }, says: contracts },
    { what: 'a part', files: { [contract]: `export * from './parts/words.tsx'` }, says: contracts },
  ],
  '3 another capability by its contract or reads': [
    {
      what: 'actions',
      files: { [story]: `import { record } from '../check-in/actions.server.ts'` },
      says: capability,
    },
    {
      what: 'a store',
      files: { [story]: `import { save } from '../check-in/store.server.ts'` },
      says: capability,
    },
    {
      what: 'a part',
      files: { [story]: `import { Words } from '../check-in/parts/words.tsx'` },
      says: capability,
    },
    {
      what: 'rules, later',
      files: { [story]: 'const { decide } = await import(`../check-in/rules.ts`)' },
      says: capability,
    },
    {
      what: 'from a workspace',
      files: {
        'app/workspaces/person/shell.tsx': `import { Today } from '../../capabilities/check-in/parts/words.tsx'`,
      },
      says: capability,
    },
    {
      what: 'a store, from the top',
      files: { 'app/routes.ts': `import { save } from './capabilities/check-in/store.server.ts'` },
      says: /^a store is reached/,
    },
  ],
  '4 SQL in stores, reads, migrations and platform/database': [
    {
      what: 'a template',
      files: { [actions]: 'const rows = await sql<Row>`select 1`.execute(tx)' },
      says: sql,
    },
    { what: 'raw', files: { [actions]: `sql.raw('drop table check_in')` }, says: sql },
    { what: 'a reference', files: { [actions]: 'tx.orderBy(sql.ref`name`)' }, says: sql },
    {
      what: 'the builder reading',
      files: { [actions]: `await tx.selectFrom('check_in').execute()` },
      says: sql,
    },
    {
      what: 'the builder writing',
      files: { [actions]: `await tx.insertInto('check_in').values(row).execute()` },
      says: sql,
    },
    {
      what: 'the builder changing',
      files: { [actions]: `await tx.updateTable('check_in').set(row).execute()` },
      says: sql,
    },
    {
      what: 'the builder deleting',
      files: { [actions]: `await tx.deleteFrom('check_in').execute()` },
      says: sql,
    },
    { what: 'a query', files: { 'app/server.ts': `await pool.query('begin')` }, says: sql },
    {
      what: 'a named query',
      files: { 'app/platform/jobs/jobs.ts': `pool.query({ name: 'one', text: 'select 1' })` },
      says: sql,
    },
    { what: 'a string', files: { [screen]: `const text = 'select name from person where true'` }, says: sql },
    {
      what: 'a template by another name',
      files: { [actions]: 'const text = `insert into person values (default)`' },
      says: sql,
    },
  ],
  '5 screens, parts, islands and ui keep to their side': [
    {
      what: 'a screen reads',
      files: { [screen]: `import type { Row } from '../reads.server.ts'` },
      says: /never imports .server/,
    },
    {
      what: 'a part writes',
      files: { [part]: `import { save } from '../store.server.ts'` },
      says: /never imports .server/,
    },
    {
      what: 'an island acts',
      files: { [island]: `import('../actions.server.ts')` },
      says: /never imports .server/,
    },
    {
      what: 'a component reads',
      files: { 'app/ui/card/card.tsx': `import { one } from './one.server.ts'` },
      says: /never imports .server/,
    },
    {
      what: 'a screen in a part',
      files: { [part]: `import { Today } from '../screens/today.tsx'` },
      says: /^only routes.tsx/,
    },
    {
      what: 'a screen in an action',
      files: { [actions]: `import { Today } from './screens/today.tsx'` },
      says: /^only routes.tsx/,
    },
    {
      what: 'the platform in an island',
      files: { [island]: `import { log } from '../../../platform/log/log.ts'` },
      says: /^islands import/,
    },
  ],
  '5 islands reach only what runs in a browser': [
    {
      what: 'Node itself',
      files: { [island]: `import { createHash } from 'node:crypto'` },
      says: /brings node:crypto/,
    },
    {
      what: 'far away',
      files: {
        [island]: `import { Words } from '../parts/words.tsx'`,
        [part]: `export * from './more.ts'`,
        'app/capabilities/check-in/parts/more.ts': `import pg from 'pg'`,
      },
      says: /words.tsx → .*more.ts brings pg/,
    },
  ],
  '6 lower layers know no higher ones': [
    {
      what: 'platform to a capability',
      files: {
        'app/platform/audit/audit.ts': `import { CheckIn } from '../../capabilities/check-in/contract.ts'`,
      },
      says: /^platform knows/,
    },
    {
      what: 'platform to the top',
      files: { 'app/platform/http/serve.ts': `import { routes } from '../../routes.ts'` },
      says: /^platform knows/,
    },
    {
      what: 'ui to the catalogue',
      files: { 'app/ui/card/card.tsx': `import { useText } from '../../language/text.tsx'` },
      says: /^ui knows/,
    },
    {
      what: 'ui to the platform',
      files: { 'app/ui/card/card.tsx': `import { day } from '../../platform/pure/dates.ts'` },
      says: /^ui knows/,
    },
    {
      what: 'language to a capability',
      files: { 'app/language/text.tsx': `import type { A } from '../capabilities/check-in/contract.ts'` },
      says: /^language knows/,
    },
    {
      what: 'a migration to app',
      files: {
        'migrations/0001-first.ts': `import type { Row } from '../app/platform/database/connection.ts'`,
      },
      says: /^migrations import/,
    },
  ],
  '7 no cycles between files or folders': [
    {
      what: 'two files',
      files: {
        [reads]: `import './store.server.ts'`,
        'app/capabilities/check-in/store.server.ts': `import type { Row } from './reads.server.ts'`,
      },
      says: /^cycle: .*reads.server.ts → .*store.server.ts → .*reads.server.ts/,
    },
    { what: 'one file', files: { [rules]: `import './rules.ts'` }, says: /^cycle: .*rules.ts → .*rules.ts/ },
    {
      what: 'three files',
      files: {
        'app/a.ts': `import './b.ts'`,
        'app/b.ts': `export * from './c.ts'`,
        'app/c.ts': `import('./a.ts')`,
      },
      says: /a.ts → app\/b.ts → app\/c.ts → app\/a.ts/,
    },
    {
      what: 'two capabilities',
      files: {
        [actions]: `import '../shared-story/contract.ts'`,
        [contract]: '',
        'app/capabilities/shared-story/contract.ts': '',
        'app/capabilities/shared-story/reads.server.ts': `import type { A } from '../check-in/contract.ts'`,
      },
      says: /^cycle: app\/capabilities\/check-in → app\/capabilities\/shared-story → app\/capabilities\/check-in/,
    },
    {
      what: 'two parts of the platform',
      files: {
        'app/platform/log/log.ts': `import '../mail/words.ts'`,
        'app/platform/log/fault.ts': '',
        'app/platform/mail/words.ts': '',
        'app/platform/mail/mail.ts': `import '../log/fault.ts'`,
      },
      says: /^cycle: app\/platform\/log → app\/platform\/mail/,
    },
  ],
  '+ nothing ships its tests': [
    {
      what: 'the test database',
      files: { [actions]: `import { freshDatabase } from '../../platform/database/testing.ts'` },
      says: /never imports what is for tests/,
    },
  ],
  '+ nobody sees an interpretation': [
    ...['screens/pattern.tsx', 'parts/score.tsx', 'fhir.ts', 'reads.server.ts', 'scoring/rules.ts'].map(
      (file) => ({
        what: `${file} of measures`,
        files: {
          [`app/capabilities/measures/${file}`]: `import { interpretationOf } from '${file.includes('/') ? '..' : '.'}/interpretation/rules.ts'`,
        },
        says: /^bands, flags, grades and signals/,
      }),
    ),
    {
      what: 'a caseload, types alone',
      files: {
        'app/capabilities/caseload/rules.ts': `import type { Interpretation } from '../measures/interpretation/rules.ts'`,
      },
      says: /^bands, flags, grades and signals/,
    },
  ],
}

/** A small product that keeps every rule. */
export const clean: Files = {
  [rules]: `import { z } from 'zod'\nimport type { CheckIn } from './contract.ts'\nimport { day } from '../../platform/pure/dates.ts'`,
  [contract]: `import { z } from 'zod'\nimport { Id } from '../shared-story/contract.ts'`,
  'app/capabilities/shared-story/contract.ts': `import { z } from 'zod'`,
  [reads]: `import type { Id } from '../shared-story/contract.ts'\nsql\`select 1\``,
  [actions]: `import { decide } from './rules.ts'\nconst words = 'Select one from the list'`,
  [part]: `import { Card } from '../../../ui/card/card.tsx'`,
  [screen]: `import { Words } from '../parts/words.tsx'`,
  'app/capabilities/check-in/routes.tsx': `import { Today } from './screens/today.tsx'\nimport './actions.server.ts'`,
  [island]: `import { Words } from '../parts/words.tsx'\nimport { openDB } from 'idb'`,
  'app/routes.ts': `import './capabilities/check-in/routes.tsx'`,
  'app/ui/card/card.tsx': `import { Stack } from '../stack/stack.tsx'\nimport type { VNode } from 'preact'`,
  'migrations/0001-first.ts': `import { sql } from 'kysely'\nsql\`create table a ()\``,
}
