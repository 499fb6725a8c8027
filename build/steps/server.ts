import { existsSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import type { BuiltFile } from './files.ts'

const server = 'app/server.ts'
const commands = [
  'app/admin-invite.ts',
  'app/audit-verify.ts',
  'app/backup.ts',
  'app/restore.ts',
  'app/erasures-apply.ts',
]

const base = {
  entryNames: '[name]',
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.md': 'text', '.sql': 'text' },
  logLevel: 'warning',
} satisfies BuildOptions

/**
 * A process keeps the text of all it has loaded: 1,300 files of npm packages were 25 MB of memory, and what of them is
 * used, in one file, is 5 MB. Names stay as they are, for the log.
 */
const whole = {
  packages: 'bundle',
  // It finds its own fonts beside it, and is loaded with the first PDF; pg tries for the other, which is not installed.
  external: ['pdfkit', 'pg-native'],
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  legalComments: 'none',
  sourcesContent: false,
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
} satisfies BuildOptions

/** Bundles the programs that Node runs: the server with its packages, commands with theirs outside. */
export async function buildServer(root: string): Promise<BuiltFile[]> {
  const into = { absWorkingDir: root, outdir: path.join(root, 'dist') }
  const present = (programs: string[]) => programs.filter((file) => existsSync(path.join(root, file)))
  const built = await Promise.all([
    build({ ...base, ...whole, ...into, entryPoints: present([server]) }),
    build({ ...base, ...into, packages: 'external', entryPoints: present(commands) }),
  ])
  return built
    .flatMap(({ outputFiles }) => outputFiles)
    .map((file) => ({ name: path.basename(file.path), bytes: Buffer.from(ascii(file.text)) }))
}

// One sign outside ASCII doubles what the whole text takes. esbuild leaves them in patterns, and only there.
const ascii = (text: string) =>
  text.replace(/[\u0080-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
