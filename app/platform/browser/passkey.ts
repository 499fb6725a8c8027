/** What a passkey says, as it may be posted: the result of its PRF is a key, and stays on the device. */
export function postable(credential: PublicKeyCredential): object {
  const { clientExtensionResults, ...said } = credential.toJSON() as { clientExtensionResults?: object }
  const told = Object.entries(clientExtensionResults ?? {}).filter(([name]) => name !== 'prf')
  return { ...said, clientExtensionResults: Object.fromEntries(told) }
}

/** Some passkeys can derive keys later only if they were asked for it when they were made. */
export function askingForPrf(
  options: PublicKeyCredentialCreationOptions,
): PublicKeyCredentialCreationOptions {
  return { ...options, extensions: { ...options.extensions, prf: {} } }
}

/** What a passkey derives from `salt`, and which passkey it was. Its answer is made for nobody and sent nowhere. */
export async function derivedBy(
  salt: (credential: string | undefined) => Uint8Array<ArrayBuffer>,
  known: readonly string[],
): Promise<{ credential: string; secret: ArrayBuffer } | undefined> {
  const evalByCredential = Object.fromEntries(known.map((id) => [id, { first: salt(id) }]))
  const given = await navigator.credentials.get({
    publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      userVerification: 'required',
      allowCredentials: known.map((id) => ({ type: 'public-key', id: fromBase64url(id) })),
      extensions: { prf: known.length > 0 ? { evalByCredential } : { eval: { first: salt(undefined) } } },
    },
  })
  if (!(given instanceof PublicKeyCredential)) return undefined
  const first = given.getClientExtensionResults().prf?.results?.first
  if (!first) return undefined
  const secret =
    first instanceof ArrayBuffer ? first : new Uint8Array(first.buffer as ArrayBuffer).slice().buffer
  return { credential: toBase64url(given.rawId), secret }
}

export function toBase64url(bytes: ArrayBuffer | Uint8Array): string {
  const text = String.fromCharCode(...new Uint8Array(bytes))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
