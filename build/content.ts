import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent, lockFile } from './content/check.ts'
import { asText } from './content/fault.ts'
import { routesOf } from './content/known.ts'
import { lockFor } from './content/lock.ts'
import { measured } from './content/measure.ts'
import { formula } from './content/reading-age.ts'
import { tableOf } from './content/row.ts'
import { readTree } from './content/tree.ts'

const here = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    /** Fails on what was checked too long before this date. Without it no date is looked at. */
    on: { type: 'string' },
    /** Locks the safety texts as they stand. */
    lock: { type: 'boolean', default: false },
    /** Writes the reading age into each item of the programme. */
    measure: { type: 'boolean', default: false },
    /** The folder that holds content/. */
    root: { type: 'string', default: here },
  },
})
const root = resolve(values.root)

if (values.on !== undefined && Number.isNaN(Date.parse(values.on))) {
  console.error('--on takes a date, such as 2027-06-01.')
  process.exit(2)
}

if (values.measure)
  for (const [file, text] of measured(readTree(root))) {
    writeFileSync(join(root, file), text)
    console.log(`Measured ${file}.`)
  }

const check = () => checkContent(readTree(root), routesOf(here), values.on)

if (values.lock) {
  const { texts } = check()
  const lock = JSON.stringify(lockFor(texts), null, 1).replace(
    /\{\s+"sha256": ("\w+"),\s+"review": "none"\s+\}/g,
    '{ "sha256": $1, "review": "none" }',
  )
  writeFileSync(join(root, lockFile), `${lock}\n`)
  console.log(`Locked ${Object.keys(texts.en ?? {}).length} safety texts. Their review starts again.`)
}

const { faults, rows } = check()
console.log(tableOf(rows))
console.log(`\nReading age: ${formula}.`)
for (const fault of faults) console.error(asText(fault))
console.log(faults.length === 0 ? `${rows.length} texts are sound.` : `Faults in content: ${faults.length}.`)
process.exitCode = faults.length === 0 ? 0 : 1
