import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Encoded = {
  plain: Uint8Array<ArrayBuffer>
  br?: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
}

export type Assets = {
  /** Logical asset name to its long-lived address. */
  address: (name: string) => string | undefined
  /** What stands in one, by its logical name. */
  text: (name: string) => string | undefined
  /** The answer for a path below `/assets/`, compressed as the browser likes. */
  respond: (path: string, acceptEncoding: string) => Response
}

const kinds: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Reads the built assets into memory, so that a later build does not take them away from pages already sent. */
export function loadAssets(folder: string): Assets {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(path.join(folder, 'manifest.json'), 'utf8'),
  )
  const files = readAll(folder)
  return {
    address: (name) => manifest[name],
    text(name) {
      const file = files.get(path.basename(manifest[name] ?? ''))
      return file && new TextDecoder().decode(file.plain)
    },
    respond(at, acceptEncoding) {
      const name = at.slice('/assets/'.length)
      const file = files.get(name)
      return file ? answer(name, file, acceptEncoding) : new Response('', { status: 404 })
    },
  }
}

function readAll(folder: string): Map<string, Encoded> {
  const names = new Set(readdirSync(folder))
  const read = (name: string) =>
    names.has(name) ? new Uint8Array(readFileSync(path.join(folder, name))) : undefined
  const files = new Map<string, Encoded>()
  for (const name of names) {
    if (!kinds[path.extname(name)] || name === 'manifest.json') continue
    const plain = read(name)
    if (plain) files.set(name, { plain, br: read(`${name}.br`), gzip: read(`${name}.gz`) })
  }
  return files
}

function answer(name: string, file: Encoded, acceptEncoding: string): Response {
  const encoding = (['br', 'gzip'] as const).find((each) => file[each] && acceptEncoding.includes(each))
  const body = (encoding && file[encoding]) ?? file.plain
  const headers = new Headers({
    'content-type': kinds[path.extname(name)] ?? 'application/octet-stream',
    'content-length': String(body.length),
    'cache-control': name === 'sw.js' ? 'no-cache' : 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  if (encoding) headers.set('content-encoding', encoding)
  if (name === 'sw.js') headers.set('service-worker-allowed', '/')
  return new Response(body, { headers })
}
