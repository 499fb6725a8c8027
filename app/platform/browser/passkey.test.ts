import { describe, expect, test } from 'vitest'
import { askingForPrf, fromBase64url, postable, toBase64url } from './passkey.ts'

const given = (told: object | undefined) =>
  ({ toJSON: () => ({ id: 'a', type: 'public-key', clientExtensionResults: told }) }) as PublicKeyCredential

describe('what a passkey says, as it is posted', () => {
  test.each([
    [
      'results',
      { prf: { results: { first: 'c2VjcmV0' } }, credProps: { rk: true } },
      { credProps: { rk: true } },
    ],
    ['that it could', { prf: { enabled: true } }, {}],
    ['nothing more', {}, {}],
    ['nothing at all', undefined, {}],
  ])('never holds its PRF: %s', (_, told, left) => {
    expect(postable(given(told))).toEqual({ id: 'a', type: 'public-key', clientExtensionResults: left })
  })
})

test('a new passkey is asked for one that derives keys, and else for what it was asked before', () => {
  const options = { extensions: { credProps: true } } as PublicKeyCredentialCreationOptions
  expect(askingForPrf(options)).toEqual({ extensions: { credProps: true, prf: {} } })
})

test('bytes come back from their text', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
  expect(toBase64url(bytes)).toMatch(/^[\w-]+$/)
  expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
})
