import { mustContain } from '../../app/capabilities/programme/contract.ts'
import type { Fault } from './fault.ts'
import { type CheckedItem, checkItem } from './item.ts'
import type { Known } from './known.ts'
import { promised } from './promised.ts'
import type { Row } from './row.ts'
import { filesIn, namesIn, type Tree } from './tree.ts'

const folder = 'content/programme'

/** Checks every item of the programme, each module, and what only the whole can show. */
export function checkProgramme(tree: Tree, known: Known, on?: string): { faults: Fault[]; rows: Row[] } {
  const items = filesIn(tree, folder).map((file) => checkItem(file, tree[file] ?? '', known, on))
  const inModule = (name: string) => items.filter(({ file }) => file.startsWith(`${folder}/${name}/`))
  const strangers = namesIn(tree, folder).filter((name) => !(name in promised))
  return {
    faults: [
      ...items.flatMap(({ faults }) => faults),
      ...items.flatMap(wrongPlace),
      ...twice(items),
      ...strangers.map((name) => ({
        file: `${folder}/${name}`,
        line: 1,
        what: 'is no module of the programme',
      })),
      ...Object.keys(promised).flatMap((name) => moduleFaults(name, inModule(name))),
    ],
    rows: items.flatMap(({ row }) => row ?? []),
  }
}

const places = {
  module: /^module\.md$/,
  card: /^cards\/\d\d-[a-z0-9-]+\.md$/,
  exercise: /^exercises\/\d\d-[a-z0-9-]+\.md$/,
}

/** An item stands in the folder of its module and of its kind, in a file numbered by its order. */
function wrongPlace({ file, item, lineOf }: CheckedItem): Fault[] {
  const [, number = '', rest = ''] = /^content\/programme\/(\d\d)-[^/]+\/(.+)$/.exec(file) ?? []
  if (!item) return []
  return [
    ...(places[item.kind].test(rest)
      ? []
      : [{ file, line: lineOf(['kind']), what: `is a ${item.kind}, and stands where none is looked for` }]),
    ...(item.module === Number(number)
      ? []
      : [
          {
            file,
            line: lineOf(['module']),
            what: `says module ${item.module}, and stands in module ${Number(number)}`,
          },
        ]),
  ]
}

function twice(items: CheckedItem[]): Fault[] {
  const first = new Map<string, string>()
  return items.flatMap(({ file, item, lineOf }) => {
    if (!item) return []
    const other = first.get(item.id)
    if (other) return [{ file, line: lineOf(['id']), what: `has the id “${item.id}”, as ${other} has` }]
    first.set(item.id, file)
    return []
  })
}

/** What a module holds: its own text, three to seven cards, the exercises promised, and all that it must contain. */
function moduleFaults(name: string, items: CheckedItem[]): Fault[] {
  const file = `${folder}/${name}/module.md`
  const head = items.find((each) => each.file === file)
  if (!head) return [{ file, line: 1, what: 'is missing' }]
  const at = (what: string, ...path: PropertyKey[]): Fault => ({ file, line: head.lineOf(path), what })
  const cards = items.filter((each) => each.file.includes('/cards/'))
  const within = new Set(items.filter((each) => each !== head).map(({ id }) => id))
  const exercises = promised[name] ?? []
  const contains: Record<string, string> = head.item?.kind === 'module' ? head.item.contains : {}
  const must = mustContain[Number(name.slice(0, 2))] ?? []
  return [
    ...(cards.length < 3 || cards.length > 7
      ? [at(`has ${cards.length} cards; three to seven are promised`)]
      : []),
    ...exercises.filter((id) => !within.has(id)).map((id) => at(`has no exercise “${id}”`, 'id')),
    ...(head.item
      ? [
          ...must
            .filter((key) => !(key in contains))
            .map((key) => at(`does not say where “${key}” stands`, 'contains')),
          ...Object.keys(contains)
            .filter((key) => !must.some((each) => each === key))
            .map((key) => at(`“${key}” is nothing that this module must contain`, 'contains', key)),
          ...Object.entries(contains)
            .filter(([, id]) => !within.has(id))
            .map(([key, id]) =>
              at(`says that “${key}” stands in “${id}”, which this module does not have`, 'contains', key),
            ),
        ]
      : []),
  ]
}
