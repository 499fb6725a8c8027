import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

// As much of CBOR (RFC 8949) as a passkey needs: small integers, byte strings, texts and maps.
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const parts = [...value].flatMap(([key, held]) => [cbor(key), cbor(held as Uint8Array)])
  return Buffer.concat([head(5, value.size), ...parts])
}

function head(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count])
  return count < 256
    ? Buffer.from([(kind << 5) | 24, count])
    : Buffer.from([(kind << 5) | 25, count >> 8, count & 255])
}

interface Options {
  challenge?: unknown
}

/** A device that makes and uses passkeys (WebAuthn level 3, ES256), as a browser would hand them over. */
export class Authenticator {
  readonly id = randomBytes(16)
  readonly origin: string
  readonly checksItsOwner: boolean
  private readonly privateKey: KeyObject
  private readonly publicKey: { x: Buffer; y: Buffer }
  private counter = 0

  constructor(origin: string, { checksItsOwner = true } = {}) {
    this.origin = origin
    this.checksItsOwner = checksItsOwner
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.privateKey = privateKey
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.publicKey = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') }
  }

  make(options: Options) {
    const { x, y } = this.publicKey
    const key = cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, x],
        [-3, y],
      ]),
    )
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key])
    const authData = this.data(0x40, attested)
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return this.credential({
      clientDataJSON: base64url(this.client('webauthn.create', options)),
      attestationObject: base64url(cbor(attestation)),
      transports: ['internal'],
    })
  }

  use(options: Options) {
    this.counter += 1
    const client = this.client('webauthn.get', options)
    const authData = this.data(0, Buffer.alloc(0))
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), this.privateKey)
    return this.credential({
      clientDataJSON: base64url(client),
      authenticatorData: base64url(authData),
      signature: base64url(signature),
    })
  }

  private credential(response: Record<string, unknown>) {
    const id = base64url(this.id)
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} }
  }

  private client(type: string, { challenge }: Options): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  private data(flags: number, rest: Buffer): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.counter)
    const all = flags | 0x01 | (this.checksItsOwner ? 0x04 : 0)
    return Buffer.concat([sha256(new URL(this.origin).hostname), Buffer.from([all]), count, rest])
  }
}
