import { safety } from '../../app/language/en/safety.ts'
import { checkPapers, checkSaid, checkWork } from './evidence.ts'
import { type Fault, faultsOf } from './fault.ts'
import { checkHelpPack } from './help-now.ts'
import { checkInstruments } from './instruments.ts'
import { knownFrom } from './known.ts'
import { flat, SafetyLock, type SafetyTexts, unlocked } from './lock.ts'
import { checkNotice } from './notices.ts'
import { checkProgramme } from './programme.ts'
import { hardToRead } from './reading-age.ts'
import { checkReflection } from './reflection.ts'
import type { Row } from './row.ts'
import { filesIn, namesIn, type Tree } from './tree.ts'

export const lockFile = 'content/safety-lock.json'
const papers = ['content/evidence/toye2017.json', 'content/evidence/other-papers.json']

/** Checks everything under content/, and the safety texts. `routes` are the patterns of all pages. */
export function checkContent(
  tree: Tree,
  routes: readonly string[],
  on?: string,
): { faults: Fault[]; rows: Row[]; texts: SafetyTexts } {
  const regions = namesIn(tree, 'content/help-now').map((name) =>
    checkHelpPack(tree, `content/help-now/${name}`, on),
  )
  const works = filesIn(tree, 'content/evidence/works').map((file) => checkWork(file, tree[file] ?? ''))
  const known = knownFrom(
    tree,
    works.flatMap(({ work }) => work ?? []),
    routes,
  )
  const notices = filesIn(tree, 'content/notices').map((file) => checkNotice(file, tree[file] ?? '', known))
  const said = checkSaid()
  const programme = checkProgramme(tree, known, on)
  const reflection = checkReflection(tree, known, on)
  const instruments = checkInstruments(tree)
  const texts = {
    en: { ...flat(safety), ...Object.fromEntries(regions.flatMap(({ pack }) => helpTexts(pack))) },
  }
  const hard = hardToRead(Object.values(flat(safety)).join('\n'), { age: 11, words: 600 })
  return {
    texts,
    rows: [
      ...programme.rows,
      ...reflection.rows,
      ...instruments.rows,
      ...regions.flatMap(({ rows }) => rows),
      ...[...notices, ...said, ...works].flatMap(({ row }) => row ?? []),
    ],
    faults: [
      ...programme.faults,
      ...reflection.faults,
      ...instruments.faults,
      ...[...regions, ...notices, ...said, ...works].flatMap(({ faults }) => faults),
      ...papers.flatMap((file) => checkPapers(file, tree[file] ?? '')),
      ...faultsOf(
        'app/language/en/safety.ts',
        hard.map((what) => ({ line: 1, what })),
      ),
      ...checkLock(tree, texts),
    ],
  }
}

type Pack = ReturnType<typeof checkHelpPack>['pack']

function helpTexts(pack: Pack): [string, string][] {
  if (!pack) return []
  return [
    ...pack.cards.map((card): [string, string] => [
      `help-now/${pack.region}/${card.id}`,
      JSON.stringify(card),
    ]),
    ...pack.numbers.map((each): [string, string] => [
      `help-now/${pack.region}/number-${each.id}`,
      JSON.stringify(each),
    ]),
  ]
}

/** Compares the safety texts with the lock file. */
function checkLock(tree: Tree, texts: SafetyTexts): Fault[] {
  const file = tree[lockFile]
  const at = (...whats: string[]) =>
    faultsOf(
      lockFile,
      whats.map((what) => ({ line: 1, what })),
    )
  if (file === undefined) return at('is missing; check the safety texts and lock them')
  const lock = SafetyLock.safeParse(JSON.parse(file))
  return lock.success
    ? at(...unlocked(lock.data, texts))
    : at('cannot be read: it is not a lock as Concord writes it')
}
