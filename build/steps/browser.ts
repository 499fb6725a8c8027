import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { type BuiltFile, contentHash } from './files.ts'

/** From a logical name such as `styles.css` to the address a page uses. */
export type Manifest = Record<string, string>
export type BrowserBuild = { files: BuiltFile[]; manifest: Manifest }

const base = {
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: ['es2022', 'safari16.4'],
  publicPath: '/assets',
  assetNames: '[name]-[hash]',
  entryNames: '[name]-[hash]',
  metafile: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
  loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
} satisfies BuildOptions

/** Builds styles, islands, copied files and the service worker, which is told of all the others. */
export async function buildBrowser(root: string): Promise<BrowserBuild> {
  const [styles, islands] = await Promise.all([
    bundle(root, globSync('app/ui/styles.css', { cwd: root }), (entry) => path.basename(entry)),
    bundle(root, globSync('app/**/islands/*.island.{ts,tsx}', { cwd: root }), islandName),
  ])
  const parts = [styles, islands, copied(root)]
  const manifest: Manifest = Object.assign({}, ...parts.map((part) => part.manifest))
  const worker = await buildWorker(root, manifest)
  return {
    files: unique([...parts, worker].flatMap((part) => part.files)),
    manifest: sorted({ ...manifest, ...worker.manifest }),
  }
}

const islandName = (entry: string) => `islands/${path.basename(entry).replace(/\.island\.tsx?$/, '.js')}`

async function bundle(root: string, entries: string[], nameOf: (entry: string) => string) {
  if (entries.length === 0) return { files: [], manifest: {} }
  const result = await build({
    ...base,
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({
      in: entry,
      out: path.basename(nameOf(entry)).replace(/\.\w+$/, ''),
    })),
    outdir: path.join(root, 'dist/assets'),
  })
  const manifest: Manifest = {}
  for (const [file, output] of Object.entries(result.metafile.outputs)) {
    const source = output.entryPoint ?? Object.keys(output.inputs)[0]
    if (!source) continue
    const logical = output.entryPoint ? nameOf(source) : path.basename(source)
    manifest[logical] = `/assets/${path.basename(file)}`
  }
  const files = result.outputFiles.map((file) => ({ name: path.basename(file.path), bytes: file.contents }))
  return { files, manifest }
}

/** Icons and other files that are served as they are, under a name with their hash. */
function copied(root: string): BrowserBuild {
  const build: BrowserBuild = { files: [], manifest: {} }
  for (const file of globSync('app/ui/**/{icons,public}/*.{svg,png,ico,webp,jpg}', { cwd: root })) {
    const bytes = readFileSync(path.join(root, file))
    const { name, ext, base: logical } = path.parse(file)
    const hashed = `${name}-${contentHash(bytes)}${ext}`
    build.files.push({ name: hashed, bytes })
    build.manifest[`icons/${logical}`] = `/assets/${hashed}`
  }
  return build
}

async function buildWorker(root: string, manifest: Manifest): Promise<BrowserBuild> {
  const entry = globSync('app/service-worker.ts', { cwd: root })[0]
  if (!entry) return { files: [], manifest: {} }
  const list = JSON.stringify(sorted(manifest))
  const result = await build({
    ...base,
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: 'sw' }],
    entryNames: '[name]',
    outdir: path.join(root, 'dist/assets'),
    define: { CONCORD_ASSETS: list, CONCORD_BUILD: JSON.stringify(contentHash(Buffer.from(list))) },
  })
  const files = result.outputFiles.map((file) => ({ name: path.basename(file.path), bytes: file.contents }))
  return { files, manifest: { 'sw.js': '/assets/sw.js' } }
}

const unique = (files: BuiltFile[]) => [...new Map(files.map((file) => [file.name, file])).values()]
const sorted = (manifest: Manifest): Manifest => Object.fromEntries(Object.entries(manifest).sort())
