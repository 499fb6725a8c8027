/** What this device keeps until the server has it. Nothing in it can be read without the device's own key. */
export type Kept = {
  /** The form's key, made once in the browser: the server keeps one row for it, however often it is sent. */
  key: string
  /** Whose it is, as an opaque id. It is never sent while somebody else is signed in. */
  person: string
  /** Its place in the order in which this device kept things; clocks go back. */
  place: number
  /** By the device's clock. */
  at: number
  state: KeptState
  sealed?: Sealed
  /** What the server answered when it could not take it as it is. */
  refused?: number
  /** Where it stands now that it was sent. */
  location?: string
}

export type KeptState = 'waiting' | 'sign-in' | 'needs-you' | 'sent' | 'unreadable'

export type Sealed = { iv: Uint8Array<ArrayBuffer>; words: ArrayBuffer }

/** The server's answer to a replay; nothing at all when there was no network. */
export type Answer = { status: number; location?: string } | undefined

/** The form field that names the refused entry which this form takes the place of. It is not sent. */
export const replacesField = 'replaces'
