import { HelpPack } from '../../app/capabilities/help-now/contract.ts'
import { brokenReferences, isDue } from '../../app/capabilities/help-now/rules.ts'
import { type Located, located } from '../../app/platform/content/located.ts'
import { type Fault, faultsOf } from './fault.ts'
import { listedPhrases } from './language.ts'
import type { Passage } from './markdown.ts'
import { countWords, hardToRead, readingAge } from './reading-age.ts'
import type { Row } from './row.ts'
import { filesIn, type Tree } from './tree.ts'

type Card = HelpPack['cards'][number]
type Place = { file: string; line: number }

/** Everything on a card that a person reads, one line each. */
const cardText = (card: Card): string[] => [
  card.title,
  ...card.when,
  ...card.say,
  ...card.remember,
  ...card.also.map((other) => other.words),
]

type Checked = { pack?: HelpPack; faults: Fault[]; rows: Row[] }

/** Reads the pack of one region; what is wrong with its shape, references, dates and words comes back as faults. */
export function checkHelpPack(tree: Tree, folder: string, on?: string): Checked {
  const files = new Map(filesIn(tree, folder).map((file) => [file, located(tree[file] ?? '')]))
  const broken = [...files].flatMap(([file, { problems }]) => faultsOf(file, problems))
  if (broken.length > 0) return { faults: broken, rows: [] }
  const of = (name: string) => files.get(`${folder}/${name}.json`)
  const decks = [...files].filter(([file]) => !/\/(pack|sources)\.json$/.test(file))
  const cards = decks.flatMap(([file, deck]) =>
    (deck.value as unknown[]).map((card, at) => ({ card, file, deck, at })),
  )
  const place = placing(folder, of, cards)
  const read = { ...(of('pack')?.value as object), sources: of('sources')?.value }
  const parsed = HelpPack.safeParse({ ...read, cards: cards.map(({ card }) => card) })
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, message }) => ({
        ...place(path),
        what: `${path.join('.')}: ${message}`,
      })),
      rows: [],
    }
  const pack = parsed.data
  const due = pack.numbers.flatMap(({ name, checkedOn }, at) =>
    on && isDue(checkedOn, on)
      ? [
          {
            ...place(['numbers', at, 'checkedOn']),
            what: `${name}: checked on ${checkedOn}, more than 180 days before ${on}`,
          },
        ]
      : [],
  )
  const overdue = pack.cards.flatMap(({ id, checkedOn }, at) =>
    on && isDue(checkedOn, on)
      ? [
          {
            ...place(['cards', at, 'checkedOn']),
            what: `card “${id}”: checked on ${checkedOn}, more than 180 days before ${on}`,
          },
        ]
      : [],
  )
  const references = brokenReferences(pack).map((what) => ({ ...named(tree, [...files.keys()], what), what }))
  const words = pack.cards.map((card, at) => cardFaults(card, place(['cards', at])))
  const rows = pack.cards.map((card, at) => rowOf(card, words[at]?.length ?? 0))
  return { pack, faults: [...references, ...due, ...overdue, ...words.flat()], rows }
}

function cardFaults(card: Card, { file, line }: Place): Fault[] {
  const text = cardText(card)
  const passages = text.map((each): Passage => ({ line, text: each }))
  return [
    ...hardToRead(text.join('\n'), { age: 11, words: 120 }).map((what) => ({ line, what })),
    ...listedPhrases(passages, { directs: true }),
  ].map((problem) => ({ file, line: problem.line, what: `card “${card.id}” ${problem.what}` }))
}

function rowOf(card: Card, faults: number): Row {
  const text = cardText(card).join('\n')
  const { id, sources, clinicalReview, checkedOn } = card
  const [words, age] = [countWords(text), readingAge(text)]
  return {
    id,
    kind: 'help now',
    words,
    age,
    restsOn: sources.length,
    review: clinicalReview,
    checkedOn,
    faults,
  }
}

type DeckCard = { file: string; deck: Located; at: number }

/** Where a value of the whole pack stands among its files. */
function placing(folder: string, of: (name: string) => Located | undefined, cards: DeckCard[]) {
  return (path: readonly PropertyKey[]): Place => {
    const card = path[0] === 'cards' ? cards[Number(path[1])] : undefined
    if (card) return { file: card.file, line: card.deck.lineOf([card.at, ...path.slice(2)]) }
    const name = path[0] === 'sources' ? 'sources' : 'pack'
    const rest = name === 'sources' ? path.slice(1) : path
    return { file: `${folder}/${name}.json`, line: of(name)?.lineOf(rest) ?? 1 }
  }
}

/** The first line that bears the first name of a fault, such as “hospital”. */
function named(tree: Tree, files: string[], what: string): Place {
  const wanted = `"${/“([^”]+)”/.exec(what)?.[1]}"`
  const places = files.map((file) => ({
    file,
    line: (tree[file] ?? '').split('\n').findIndex((line) => line.includes(wanted)) + 1,
  }))
  return places.find(({ line }) => line > 0) ?? { file: files[0] ?? '', line: 1 }
}
