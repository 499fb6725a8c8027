import { professional, type Row, rows } from '../row.ts'

/** Nothing here has an address of its own: whose console it is, the session alone says. */
export const mixingConsole: Record<string, Row> = rows(professional, [
  'GET /console',
  'GET /console/over-time',
  'GET /console/key',
  'GET /console/who-can-read',
  'GET /console/team-desk',
  'GET /console/support',
  'GET /console/kept.json',
  'POST /console/key',
  'POST /console/ways',
  'POST /console/ways/gone',
  'POST /console/entries',
  'POST /console/entries/gone',
  'POST /console/begin-again',
])
