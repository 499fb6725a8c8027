import { one, person, type Row, rows } from '../row.ts'

/** Files of other systems: the person's own, and nobody else's. */
export const imports: Record<string, Row> = {
  ...rows(person, ['GET /import', 'POST /import', 'GET /import/look', 'GET /import/kept']),
  ...rows(person, ['POST /import/away', 'POST /fhir/$import-preview']),
  'POST /import/take': { room: person, form: ({ things }) => ({ file: things.importFile }) },
  'GET /import/:file': { room: person, subjects: one('importFile', ['owner']) },
  'GET /import/kept/:raw': { room: person, subjects: one('importRaw', ['owner']) },
  // It goes when it was thrown away: another than the one that is read.
  'POST /import/kept/:raw/away': { room: person, subjects: one('importRawAway', ['owner']) },
}
