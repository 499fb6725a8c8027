export type Sealed = { iv: Uint8Array<ArrayBuffer>; words: ArrayBuffer }

/** A form that this device keeps until the server has it. */
export type Entry = {
  /** The form's key, made once in the browser: the server keeps one row for it, however often it is sent. */
  key: string
  /** Whose it is, as an opaque id; nobody's yet (empty) where nobody had signed in. */
  person: string
  /** Its place in the order in which this device kept things; clocks go back. */
  place: number
  /** By the device's clock. */
  at: number
  /** Where the form goes: a path. */
  action: string
  state: string
  sealed?: Sealed
}

/** What a PIN opens. */
export type Pin = {
  salt: Uint8Array<ArrayBuffer>
  iv: Uint8Array<ArrayBuffer>
  /** Opened by the PIN alone; it opens each key that was sealed for it. */
  privateKey: ArrayBuffer
  publicKey: CryptoKey
  /** The key of the vault, sealed for the PIN. */
  opens?: ArrayBuffer
  tries: number
}
