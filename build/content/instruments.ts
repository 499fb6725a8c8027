import { type Pack, packFiles } from '../../app/capabilities/measures/packs/contract.ts'
import { readPack } from '../../app/capabilities/measures/packs/parse.ts'
import { type Fault, faultsOf } from './fault.ts'
import { listedPhrases } from './language.ts'
import { promisedPacks } from './promised.ts'
import { countWords, hardToRead, readingAge } from './reading-age.ts'
import type { Row } from './row.ts'
import { filesIn, namesIn, type Tree } from './tree.ts'

const root = 'content/instruments'

/** Checks every instrument pack, and that each one promised is there. */
export function checkInstruments(tree: Tree): { faults: Fault[]; rows: Row[] } {
  const names = namesIn(tree, root).filter((name) => filesIn(tree, `${root}/${name}`).length > 0)
  const checked = names.map((name) => checkPack(tree, name))
  return {
    rows: checked.flatMap(({ row }) => row ?? []),
    faults: [
      ...checked.flatMap(({ faults }) => faults),
      ...promisedPacks
        .filter((name) => !names.includes(name))
        .map((name) => ({ file: root, line: 1, what: `has no pack “${name}”` })),
    ],
  }
}

function checkPack(tree: Tree, name: string): { faults: Fault[]; row?: Row } {
  const folder = `${root}/${name}`
  const texts = packFiles.map((file) => [file, tree[`${folder}/${file}.json`]])
  const strange = filesIn(tree, folder)
    .filter((file) => !packFiles.some((each) => file === `${folder}/${each}.json`))
    .map((file) => ({ file, line: 1, what: 'belongs to no pack' }))
  const { pack, lineOf, problems } = readPack(Object.fromEntries(texts))
  const faults = [
    ...strange,
    ...problems.map(({ file, line, what }) => ({ file: `${folder}/${file}.json`, line, what })),
  ]
  if (!pack) return { faults }
  const words = wordsFor(pack).flatMap(({ file, path, text }) => {
    const line = lineOf(file, path)
    return faultsOf(`${folder}/${file}.json`, [
      ...hardToRead(text, { age: 11, words: 60 }).map((what) => ({
        line,
        what: `${path.join('.')} ${what}`,
      })),
      ...listedPhrases([{ line, text }]),
    ])
  })
  const named =
    pack.pack.id === name
      ? []
      : [
          {
            file: `${folder}/pack.json`,
            line: lineOf('pack', ['id']),
            what: `is to be “${name}”, as its folder`,
          },
        ]
  const all = [...faults, ...words, ...named]
  return { faults: all, row: rowOf(pack, all.length) }
}

/** What a person reads of a pack in Concord's own words; an instrument's own words are not ours to change. */
const wordsFor = ({ pack, scoring, change }: Pack) => [
  { file: 'pack' as const, path: ['about'], text: pack.about },
  { file: 'scoring' as const, path: ['note'], text: scoring.note },
  { file: 'change' as const, path: ['note'], text: change.note },
]

function rowOf(pack: Pack, faults: number): Row {
  const text = wordsFor(pack)
    .map((each) => each.text)
    .join('\n')
  return {
    id: pack.pack.id,
    kind: `instrument: ${pack.pack.offered}`,
    words: countWords(text),
    age: readingAge(text),
    restsOn: pack.scoring.sources.length + pack.change.sources.length,
    review: pack.pack.clinicalReview,
    checkedOn: pack.licence.evidence
      .map(({ openedOn }) => openedOn)
      .toSorted()
      .at(0),
    faults,
  }
}
