import { useLanguage, useText } from '../../../../language/text.tsx'
import { briefDay } from '../../../../platform/pure/days.ts'
import { RunChart } from '../../../../ui/run-chart/run-chart.tsx'
import { Table } from '../../../../ui/table/table.tsx'
import { goalAttainment } from '../../instruments/goal-attainment.contract.ts'
import { type Goal, levelsFromTop, type Note } from '../contract.ts'
import { joinedTo } from '../gaps.rules.ts'
import { lastOfDays, placeOfLevel } from '../goals.rules.ts'
import { leastForPicture } from '../rules.ts'
import { Beside } from './beside.tsx'
import { Few } from './few.tsx'
import { dayOn, marksIn, noonOf } from './words.ts'

type Props = { goal: Goal; notes: readonly Note[]; folded?: boolean }

/** How far along a goal was, in words alone: no number comes from them. */
export function GoalPicture({ goal, notes, folded }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const { words } = goal
  const said = lastOfDays(goal.said)
  const own = said.some((each) => each.own)
  const table = (
    <Table
      caption={words}
      captionHidden
      named
      head={[t('patterns.day'), t('patterns.level'), ...(own ? [t('patterns.levelOwn')] : [])]}
      rows={said
        .toReversed()
        .map(({ on, level, own: meant }) => [
          dayOn(on, tag),
          t(`sharedPlan.level${level}`),
          ...(own ? [<span dir="auto">{meant}</span>] : []),
        ])}
    />
  )
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return <p>{t('patterns.goalSilent')}</p>
  if (said.length < leastForPicture)
    return (
      <>
        <Few count={said.length} />
        {table}
      </>
    )
  const joined = joinedTo(
    goalAttainment,
    said.map(({ on }) => on),
  )
  const ends: [string, string] = [briefDay(noonOf(first.on), tag), briefDay(noonOf(last.on), tag)]
  const marks = marksIn(notes, first.on, last.on)
  const picture = (
    <RunChart
      label={t('patterns.goalPicture', { first: ends[0], last: ends[1] })}
      levels={levelsFromTop.map((level) => t(`sharedPlan.level${level}`))}
      points={said.map(({ on, level }, at) => ({
        ...{ at: noonOf(on), level: placeOfLevel(level), joined: joined[at] ?? false },
      }))}
      marks={marks}
      ends={ends}
    />
  )
  return (
    <Beside picture={picture} table={table} folded={folded}>
      <li>{t('patterns.upGoal')}</li>
      <li>{t('patterns.middleGoal')}</li>
      {joined.some((each, at) => at > 0 && !each) && <li>{t('patterns.gap')}</li>}
      {marks.length > 0 && <li>{t('patterns.marks')}</li>}
    </Beside>
  )
}
