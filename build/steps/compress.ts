import { access } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type BuiltFile, publish } from './files.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const compressible = /\.(js|css|svg|json|webmanifest|txt)$/
const hashed = /-[0-9A-Za-z]{8,10}\.\w+$/

/** Writes `.br` and `.gz` beside each text asset; a hashed one that has them already is left alone. */
export async function precompress(folder: string, files: BuiltFile[]): Promise<string[]> {
  const texts = files.filter((file) => compressible.test(file.name))
  await Promise.all(
    texts.map(async (file) => {
      const br = `${file.name}.br`
      if (hashed.test(file.name) && (await exists(path.join(folder, br)))) return
      const [small, zipped] = await Promise.all([
        brotli(file.bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: file.bytes.length } }),
        zip(file.bytes, { level: 9 }),
      ])
      await publish(folder, [{ name: `${file.name}.gz`, bytes: zipped }])
      await publish(folder, [{ name: br, bytes: small }])
    }),
  )
  return texts.flatMap((file) => [`${file.name}.br`, `${file.name}.gz`])
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
