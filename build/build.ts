import { buildAll } from './steps/all.ts'

const quiet = process.argv.includes('--quiet')
const started = performance.now()
try {
  const { assets } = await buildAll()
  if (!quiet) {
    console.log(`Built the server and ${assets} assets in ${Math.round(performance.now() - started)} ms`)
  }
} catch (error) {
  // esbuild has said by now what it could not build, and where.
  if (!(error instanceof Error && 'errors' in error)) throw error
  process.exitCode = 1
}
