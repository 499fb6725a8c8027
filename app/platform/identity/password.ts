import commonPasswords from 'fxa-common-password-list'

export const passwordLength = { min: 10, max: 128 } as const

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

const guessableWords = new Set(
  'concord concordconcord password passwort letmein welcome qwerty iloveyou painclinic chronicpain backpain painpain nhspassword hospital'.split(
    ' ',
  ),
)

const isRun = (text: string) => {
  const steps = new Set([...text].slice(1).map((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at)))
  return steps.size === 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}

const isRepeated = (text: string) => /^(.{1,4}?)\1{2,}$/u.test(text)

/** What is wrong with a new password, if anything: length, or being among the first that somebody would try. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  if (password.length < passwordLength.min) return 'too-short'
  if (password.length > passwordLength.max) return 'too-long'
  const plain = password.normalize('NFKC').toLowerCase()
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const address = email.trim().toLowerCase()
  const own = [address, address.split('@')[0] ?? '']
  const guessable =
    commonPasswords.test(plain) ||
    guessableWords.has(letters) ||
    isRun(plain) ||
    isRepeated(plain) ||
    own.some((word) => word.length > 2 && plain.replace(/[\d\W_]+$/u, '') === word.replace(/[\d\W_]+$/u, ''))
  return guessable ? 'too-common' : undefined
}

const address = /^[^\s@<>"',;:()[\]\\]{1,64}@[^\s@<>"',;:()[\]\\.]+(\.[^\s@<>"',;:()[\]\\.]+)+$/u

/** The one spelling of an e-mail address, or undefined when it is none. */
export function readEmail(text: string): string | undefined {
  const email = text.trim().toLowerCase()
  return email.length <= 254 && address.test(email) ? email : undefined
}
