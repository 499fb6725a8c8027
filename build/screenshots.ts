import { lastLine } from './test/outcome.ts'
import { runProject } from './test/vitest.ts'

// The journeys take the pictures as they pass; see journeys/support/pictures.ts.
process.env.CONCORD_SCREENSHOTS = '1'
const outcome = await runProject('journeys')
console.log(`${lastLine(outcome)}; the pictures are in screenshots/`)
process.exitCode = outcome.failed > 0 ? 1 : 0
