import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent, checkLock, lockFile } from './content/check.ts'
import { lockFor } from './content/lock.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { on: { type: 'string' }, lock: { type: 'boolean', default: false } },
})

if (values.on !== undefined && Number.isNaN(Date.parse(values.on))) {
  console.error('--on takes a date, such as 2027-06-01.')
  process.exit(2)
}

const { faults, texts, checked } = checkContent(root, values.on)
if (values.lock) {
  const lock = JSON.stringify(lockFor(texts), null, 1).replace(
    /\{\s+"sha256": ("\w+"),\s+"review": "none"\s+\}/g,
    '{ "sha256": $1, "review": "none" }',
  )
  writeFileSync(join(root, lockFile), `${lock}\n`)
  console.log(`Locked ${Object.keys(texts.en ?? {}).length} safety texts. Their review starts again.`)
}

const all = [...faults, ...checkLock(root, texts)]
for (const fault of all) console.error(`${fault.file}: ${fault.what}`)
console.log(all.length === 0 ? `${checked} content files are sound.` : `Faults in content: ${all.length}.`)
process.exitCode = all.length === 0 ? 0 : 1
