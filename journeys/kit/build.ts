import { globSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { KitPage } from './pages.tsx'

const root = path.resolve(import.meta.dirname, '../..')
const shared = { absWorkingDir: root, bundle: true, write: false, logLevel: 'warning' } as const

/** Renders every component's examples; bundled first, since Node alone does not read JSX. */
export async function buildPages(): Promise<KitPage[]> {
  const files = globSync('app/ui/**/*.examples.tsx', { cwd: root }).sort()
  const lines = files.map((file, index) => `import { examples as e${index} } from './${file}'`)
  const calls = files.map((file, index) => `...pagesOf('${path.basename(file, '.examples.tsx')}', e${index})`)
  const contents = `import { pagesOf } from './journeys/kit/pages.tsx'
${lines.join('\n')}
export const pages = [${calls.join(', ')}]`
  const result = await build({
    ...shared,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  const code = Buffer.from(result.outputFiles[0]?.contents ?? '').toString('base64')
  const module: { pages: KitPage[] } = await import(`data:text/javascript;base64,${code}`)
  return module.pages
}

/** The kit's stylesheet and fonts, by the names a page asks for. */
export async function buildStyles(): Promise<Map<string, Uint8Array>> {
  const result = await build({
    ...shared,
    entryPoints: ['app/ui/styles.css'],
    outdir: root,
    entryNames: '[name]',
    minify: true,
    target: ['es2022', 'safari16.4'],
    loader: { '.woff2': 'file' },
  })
  return new Map(result.outputFiles.map((file) => [path.basename(file.path), file.contents]))
}
