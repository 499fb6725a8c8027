// No letter or digit that looks like another on paper or sounds like one on the phone.
const alphabet = 'ACDEFHJKMNPQRTUVWXY34679'
const length = 10

/**
 * A code of ten letters out of 24, 45.8 bits (at least 40 are asked for). `random` gives whole numbers below its
 * argument.
 */
export function makeCode(random: (below: number) => number): string {
  return Array.from({ length }, () => alphabet[random(alphabet.length)]).join('')
}

/** The same from 32 bytes that look random; bytes that would make some letters likelier than others are passed over. */
export function codeFrom(bytes: Uint8Array): string {
  return [...bytes]
    .filter((byte) => byte < alphabet.length * 10)
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('')
}

/** As it is shown, printed and read out: two groups of five. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)} ${code.slice(5)}`
}

/** What was typed, as a code: case, spaces and dashes are forgiven. Undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\-\u2013\u2014_.]/g, '')
  const known = [...code].every((letter) => alphabet.includes(letter))
  return code.length === length && known ? code : undefined
}
