/** What is known of how somebody signs in; no password, key or token is among it. */
export type Account = {
  email: string | undefined
  twoStep: boolean
  passkeys: { name: string; addedAt: Date | undefined }[]
  devices: { device: string; since: Date; lastSeen: Date }[]
}

export type About = Account & { personId: string; name: string; since: Date; privacy: string }
