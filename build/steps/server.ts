import { existsSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { BuiltFile } from './files.ts'

const programs = [
  'app/server.ts',
  'app/admin-invite.ts',
  'app/audit-verify.ts',
  'app/backup.ts',
  'app/restore.ts',
  'app/erasures-apply.ts',
]

/** Bundles the programs that Node runs; npm packages stay outside, so their own files are found. */
export async function buildServer(root: string): Promise<BuiltFile[]> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: programs.filter((file) => existsSync(path.join(root, file))),
    outdir: path.join(root, 'dist'),
    entryNames: '[name]',
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.md': 'text', '.sql': 'text' },
    logLevel: 'warning',
  })
  return result.outputFiles.map((file) => ({ name: path.basename(file.path), bytes: file.contents }))
}
