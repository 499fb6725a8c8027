import fc from 'fast-check'
import { type InstrumentId, instrumentIds, instruments } from '../instruments/contract.ts'
import type { Item } from '../instruments/definition.contract.ts'
import type { Answer, Given } from '../scoring/contract.ts'

export const anyInstrument = fc.constantFrom(...instrumentIds)
export const anyMode = fc.constantFrom('strict', 'prorated')

function givenTo(item: Item): fc.Arbitrary<Given> {
  if (item.kind === 'whole') return fc.integer({ min: item.from, max: Math.min(item.to, 600) })
  if (item.kind === 'one') return fc.constantFrom(...item.choices)
  return item.kind === 'many' ? fc.subarray([...item.choices]) : fc.constant('kept as it came')
}

/** An answer to every item of an instrument. */
export const fullAnswers = (id: InstrumentId): fc.Arbitrary<Answer[]> =>
  fc.tuple(...instruments[id].items.map((item) => givenTo(item).map((value) => ({ item: item.code, value }))))

/** An instrument with answers in any order; some items have no value and others were left out. */
export const anyAnswers = anyInstrument.chain((id) =>
  fc
    .tuple(
      fullAnswers(id),
      fc.infiniteStream(fc.constantFrom('given', 'given', 'given', 'empty', 'left out')),
    )
    .map(([answers, fates]): [InstrumentId, Answer[]] => {
      const kept = answers.map((answer) => ({ answer, fate: fates.next().value }))
      return [
        id,
        kept.flatMap(({ answer, fate }) =>
          fate === 'left out' ? [] : [fate === 'empty' ? { ...answer, value: undefined } : answer],
        ),
      ]
    }),
)

/** The same answers in another order. */
export const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length })
