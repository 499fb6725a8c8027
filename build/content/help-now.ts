import { HelpPack } from '../../app/capabilities/help-now/contract.ts'
import { brokenReferences, isDue } from '../../app/capabilities/help-now/rules.ts'
import { type Fault, faults } from './fault.ts'
import { notPersonFirst } from './person-first.ts'
import { hardToRead } from './reading-age.ts'

type Card = HelpPack['cards'][number]

/** Everything on a card that a person reads, one line each. */
export const cardText = (card: Card): string =>
  [card.title, ...card.when, ...card.say, ...card.remember, ...card.also.map((other) => other.words)].join(
    '\n',
  )

/** Reads a region pack; what is wrong with its shape, references, dates and words comes back as faults. */
export function checkHelpPack(
  file: string,
  read: unknown,
  on?: string,
): { pack?: HelpPack; faults: Fault[] } {
  const parsed = HelpPack.safeParse(read)
  if (!parsed.success)
    return {
      faults: parsed.error.issues.flatMap((issue) =>
        faults(file, `${issue.path.join('.')}: ${issue.message}`),
      ),
    }
  const pack = parsed.data
  const due = pack.numbers.filter((number) => on && isDue(number.checkedOn, on))
  const whats = [
    ...brokenReferences(pack),
    ...due.map((number) => `${number.name}: checked on ${number.checkedOn}, more than 180 days before ${on}`),
    ...pack.cards.flatMap((card) =>
      [...hardToRead(cardText(card), { age: 11, words: 120 }), ...notPersonFirst(cardText(card))].map(
        (what) => `card “${card.id}” ${what}`,
      ),
    ),
  ]
  return { pack, faults: faults(file, ...whats) }
}
