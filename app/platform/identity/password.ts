export const passwordLength = { min: 10, max: 128 } as const

export type PasswordProblem = 'too-short' | 'too-long' | 'too-common'

const common = new Set(
  `password1234 passwordpassword qwertyuiop qwerty12345 qwerty123456 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5
  zaq12wsxcde3 asdfghjkl1 asdfghjkl; qwertyuiop123 qwertyuiopasdfghjkl iloveyou12 iloveyou123 iloveyou2000
  iloveyouforever letmein1234 letmeinplease welcome1234 welcomehome football12 football123 liverpoolfc
  manchesterunited manutd1234 arsenal1234 chelsea1234 sunshine12 sunshine123 princess12 princess123
  superman12 superman123 basketball baseball12 trustno1trustno1 monkey12345 dragon12345 michael123
  charlie123 jessica123 ashley1234 mustang1234 computer12 computer123 internet12 internet123 changeme12
  changeme123 adminadmin administrator administrator1 rootroot12 testtest12 testing123 abcdefghij
  abcdefghijk abcd123456 abc1234567 abc123abc123 a123456789 a1b2c3d4e5 aa12345678 123456789a 123456789q
  1234567890 12345678910 0123456789 0987654321 9876543210 1234554321 1122334455 1212121212 1231231231
  123123123123 123qweasdzxc qazwsxedcrfv pokemon123 starwars123 whatever12 whatever123 blink182blink182
  happybirthday summertime wintertime christmas1 nevermind1 correcthorsebatterystaple p@ssw0rd123 p@ssword123
  passw0rd123 pa55word123 secret1234 secretsecret mypassword mypassword1 hello12345 hellohello google1234
  facebook12 facebook123 killer12345 freedom123 jordan12345 thomas12345 daniel12345 matthew123 chocolate1`.split(
    /\s+/,
  ),
)

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
    common.has(plain) ||
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
