import type { Text } from '../../../../language/text.tsx'
import { goalAttainment } from '../../instruments/goal-attainment.contract.ts'
import type { Goal, Pattern } from '../contract.ts'
import { lastOfDays } from '../goals.rules.ts'
import { mainScales } from '../picture.rules.ts'

/** A pattern as a table of its own, with what was written about each day; also about days on which nothing was filled in. */
export function tableOf(t: Text, pattern: Pattern, goals: readonly Goal[]) {
  const { about, filled, notes } = pattern
  const said = (day: string) => notes.filter((note) => note.day === day).map(({ words }) => words)
  if (about.id === goalAttainment) {
    const rows = goals.flatMap(({ words, said: levels }) =>
      lastOfDays(levels).map(({ on, level, own = '' }) => [
        on,
        words,
        t(`sharedPlan.level${level}`),
        own,
        said(on).join('\n'),
      ]),
    )
    const head = [t('patterns.day'), t('patterns.goals'), t('patterns.level'), t('patterns.levelOwn')]
    return { head: [...head, t('patterns.wrote')], rows: [...rows, ...alone(rows, ['', '', ''])] }
  }
  const scales = mainScales(about).map(({ name }) => name)
  const rows = filled.map(({ on, scores }) => {
    const score = (scale: string) => scores.find((each) => each.scale === scale)
    return [
      on,
      ...scales.map((scale) => score(scale)?.shown ?? ''),
      Math.max(0, ...scores.map(({ stoodIn }) => stoodIn)),
      said(on).join('\n'),
    ]
  })
  const named = scales.map((scale) => (scale === 'score' ? t('patterns.score') : scale))
  const head = [t('patterns.day'), ...named, t('patterns.stoodInCount'), t('patterns.wrote')]
  return {
    head,
    rows: [
      ...rows,
      ...alone(
        rows,
        [...scales, ''].map(() => ''),
      ),
    ],
  }

  function alone(rows: readonly (string | number)[][], empty: string[]) {
    const days = new Set(rows.map(([on]) => on))
    return [...new Set(notes.map(({ day }) => day))]
      .filter((day) => !days.has(day))
      .map((day) => [day, ...empty, said(day).join('\n')])
  }
}
