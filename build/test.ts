import { add, lastLine, type Outcome } from './test/outcome.ts'
import { parts } from './test/parts.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const outcomes: Outcome[] = []
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue
  const started = performance.now()
  const outcome = await part.run()
  outcomes.push(outcome)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const note = outcome.note ? `, ${outcome.note}` : ''
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${part.name}: ${lastLine(outcome)}${note} (${seconds} s)`)
}

const all = add(outcomes)
if (all.failures.length > 0) console.log(`\nFailed:\n${all.failures.map((each) => `  ${each}`).join('\n')}`)
console.log(lastLine(all))
process.exitCode = all.failed > 0 ? 1 : 0
