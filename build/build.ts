import { buildAll } from './steps/all.ts'

const quiet = process.argv.includes('--quiet')
const started = performance.now()
const { assets } = await buildAll()
if (!quiet) {
  console.log(`Built the server and ${assets} assets in ${Math.round(performance.now() - started)} ms`)
}
