import { type Definition, wholeItems } from './definition.contract.ts'
import { pegItems } from './peg.contract.ts'

const days = ['never', 'some_days', 'most_days', 'every_day']
const often = ['most_days', 'every_day']
const seldom = ['never', 'some_days']
const painful = { item: 'pain_days', oneOf: often }

/**
 * Two items about three months and the PEG about a week. What has to be answered follows from the way to a grade: pain
 * on few days needs nothing more, and days that pain limits need no PEG. Von Korff 2020, PMC7097879.
 */
export const gcpsR: Definition = {
  items: [
    { kind: 'one', code: 'pain_days', choices: days },
    { kind: 'one', code: 'limit_days', choices: days, needed: [painful] },
    ...wholeItems(pegItems, 0, 10).map((item) => ({
      ...item,
      needed: [painful, { item: 'limit_days', oneOf: seldom }],
    })),
  ],
  scales: { peg: { items: pegItems, of: 'sum', places: 0 } },
  better: 'lower',
}
