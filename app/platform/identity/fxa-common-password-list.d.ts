declare module 'fxa-common-password-list' {
  /** Passwords most often seen in breaches, in lower case; the 3,000 commonest of ten or more letters are all in it. */
  const list: { test(password: string): boolean }
  export default list
}
