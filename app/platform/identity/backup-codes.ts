import { randomInt } from 'node:crypto'

// Letters and digits that are not taken for one another on paper.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** Ten single-use codes of about 49 bits each, easy to copy from paper. */
export function makeBackupCodes(pick: (below: number) => number = randomInt): string[] {
  const letters = () => Array.from({ length: 5 }, () => alphabet[pick(alphabet.length)]).join('')
  return Array.from({ length: 10 }, () => `${letters()}-${letters()}`)
}

/** What somebody typed as a code: six digits from an app, or a backup code, with spaces and capitals forgiven. */
export function readCode(text: string): { kind: 'app' | 'backup'; code: string } | undefined {
  const code = text.toLowerCase().replace(/[\s-]/g, '')
  if (/^\d{6}$/.test(code)) return { kind: 'app', code }
  if (/^[2-9a-z]{10}$/.test(code)) return { kind: 'backup', code: `${code.slice(0, 5)}-${code.slice(5)}` }
  return undefined
}
