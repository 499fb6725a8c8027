import type { Keyring } from '../../platform/crypto/keyring.ts'
import { codeFrom } from '../../platform/pure/codes.ts'

/** The code on a sheet, worked out from its id with a key that the database does not have. */
export const codeOf = (keys: Keyring, sheetId: string): string => codeFrom(keys.mac('paper code', sheetId))

export const digestOf = (keys: Keyring, code: string): Buffer => keys.mac('paper', code)

/** Where a line's words are sealed. */
export const placeOf = (sheetId: string, line: string, person: string) => ({
  table: 'paper_line',
  column: 'words',
  row: `${sheetId} ${line}`,
  person,
})
