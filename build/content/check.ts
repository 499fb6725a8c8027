import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { safety } from '../../app/language/en/safety.ts'
import { type Fault, faults } from './fault.ts'
import { checkHelpPack } from './help-now.ts'
import { flat, SafetyLock, type SafetyTexts, unlocked } from './lock.ts'
import { checkNotice, checkWork } from './notices.ts'
import { hardToRead } from './reading-age.ts'

export const lockFile = 'content/safety-lock.json'
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8')
const json = (root: string, path: string): unknown => JSON.parse(read(root, path))

function region(root: string, folder: string, on?: string) {
  const pack = json(root, `${folder}/pack.json`) as object
  const sources = json(root, `${folder}/sources.json`)
  const files = readdirSync(join(root, folder)).filter(
    (file) => !['pack.json', 'sources.json'].includes(file),
  )
  const cards = files.flatMap((file) => json(root, `${folder}/${file}`) as unknown[])
  return checkHelpPack(folder, { ...pack, sources, cards }, on)
}

/** Checks everything under content/, and the safety texts. */
export function checkContent(
  root: string,
  on?: string,
): { faults: Fault[]; texts: SafetyTexts; checked: number } {
  const regions = readdirSync(join(root, 'content/help-now')).map((name) =>
    region(root, `content/help-now/${name}`, on),
  )
  const notices = readdirSync(join(root, 'content/notices')).map((name) => `content/notices/${name}`)
  const works = readdirSync(join(root, 'content/evidence/works')).map(
    (name) => `content/evidence/works/${name}`,
  )
  const ids = new Set(works.map((file) => basename(file, '.json')))
  const cards = regions.flatMap(({ pack }) =>
    (pack?.cards ?? []).map((card) => [`help-now/${pack?.region}/${card.id}`, JSON.stringify(card)]),
  )
  const numbers = regions.flatMap(({ pack }) =>
    (pack?.numbers ?? []).map((each) => [`help-now/${pack?.region}/number-${each.id}`, JSON.stringify(each)]),
  )
  const texts = { en: { ...flat(safety), ...Object.fromEntries([...cards, ...numbers]) } }
  return {
    texts,
    checked: regions.length + notices.length + works.length + 1,
    faults: [
      ...regions.flatMap((each) => each.faults),
      ...works.flatMap((file) => checkWork(file, json(root, file))),
      ...notices.flatMap((file) => checkNotice(file, read(root, file), ids)),
      ...faults(
        'app/language/en/safety.ts',
        ...hardToRead(Object.values(flat(safety)).join('\n'), { age: 11, words: 600 }),
      ),
    ],
  }
}

/** Compares the safety texts with the lock file. */
export function checkLock(root: string, texts: SafetyTexts): Fault[] {
  if (!existsSync(join(root, lockFile)))
    return faults(lockFile, 'is missing; check the safety texts and lock them')
  const lock = SafetyLock.safeParse(json(root, lockFile))
  return lock.success
    ? faults(lockFile, ...unlocked(lock.data, texts))
    : faults(lockFile, 'cannot be read: it is not a lock as Concord writes it')
}
