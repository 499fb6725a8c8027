import type { Annotated, Measured } from './shape.ts'

const weekly: [weeksAgo: number, ...answers: number[]][] = [
  [10.6, 7, 7, 8],
  [9.6, 7, 6, 7],
  [8.5, 6, 6, 7],
  [7.6, 7, 6, 6],
  // Two weeks without one: his sister's boys were ill.
  [4.6, 6, 5, 6],
  [3.5, 6, 5, 5],
  [2.6, 7, 6, 6],
  [1.6, 5, 4, 5],
  [0.9, 5, 4, 4],
]

/** What Sam filled in: the short one each week, the rest at the beginning and lately. */
export const samMeasures: Measured[] = [
  { instrument: 'phq-4', weeksAgo: 10.6, answers: [2, 2, 1, 2], helped: true },
  { instrument: 'nrs-average', weeksAgo: 10.6, answers: [7] },
  ...weekly.map(
    ([weeksAgo, ...answers], at): Measured => ({
      ...{ instrument: 'peg', weeksAgo, answers },
      ...(at === 0 ? { weekly: true as const } : {}),
    }),
  ),
  { instrument: 'goal-attainment', goal: 0, weeksAgo: 8.4, answers: [-1] },
  { instrument: 'nrs-average', weeksAgo: 6, answers: [6] },
  { instrument: 'goal-attainment', goal: 0, weeksAgo: 4.5, answers: [-1] },
  { instrument: 'phq-4', weeksAgo: 2.6, answers: [1, 2, 1, 1] },
  { instrument: 'nrs-average', weeksAgo: 1.6, answers: [5] },
  { instrument: 'goal-attainment', goal: 0, weeksAgo: 0.9, answers: [0] },
]

/** What Sam wrote beside them. The goals are shown; the rest is Sam's alone until Sam says otherwise. */
export const samPatterns: Annotated = {
  notes: [
    {
      instrument: 'peg',
      weeksAgo: 7.6,
      words: 'Two extra shifts that week. I carried more than I said I would.',
    },
    {
      instrument: 'peg',
      weeksAgo: 5.5,
      words:
        'The boys were ill and I stayed at Rosie’s. I did not think about my back much, and I forgot this.',
    },
    {
      instrument: 'goal-attainment',
      weeksAgo: 0.9,
      words: 'I stayed for pudding. My chair from the allotment did it.',
    },
  ],
  shown: [{ instrument: 'goal-attainment', weeksAgo: 0.8 }],
}
