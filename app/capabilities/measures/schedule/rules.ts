import { dateAfter } from '../../../platform/pure/wall-clock.ts'
import { goalAttainment } from '../instruments/goal-attainment.contract.ts'
import { type Asked, type Break, type Day, type Due, weeksBetween } from './contract.ts'

const change = 'pgic'
const impact = 'peg'
/** Asked at each review, in this order: what matters and what changed come before what is in the way. */
const reviewed = [goalAttainment, change, impact]
/** Never asked of anybody: pain alone, and what is about professionals. They are there for whoever wants them. */
const neverAsked = ['nrs-average', 'care', 'collaborate', 'hccq-6']

/** Whether the person takes a break on that day; the last day of it counts. */
export function isOnBreak(rest: Break | undefined, today: Day): boolean {
  return rest !== undefined && rest.from <= today && (rest.until === undefined || today <= rest.until)
}

/**
 * What there is to fill in on a day, what matters first. What was filled in, and what was not for this time, is asked
 * again when it is next its turn; a break asks for nothing. However long something waits, it is asked once.
 */
export function dueOn(asked: Asked): Due[] {
  if (isOnBreak(asked.break, asked.today)) return []
  return turns(asked).filter(({ from }) => from <= asked.today)
}

/** The first day after this one on which something new is asked; undefined where the person takes a break without end. */
export function nextDay(asked: Asked): Day | undefined {
  const resting = isOnBreak(asked.break, asked.today)
  if (resting && asked.break?.until === undefined) return undefined
  const back = resting && asked.break?.until ? dateAfter(asked.break.until, 1) : dateAfter(asked.today, 1)
  const later = turns(asked)
    .filter(({ from }) => resting || from > asked.today)
    .map(({ from }) => (from > back ? from : back))
  return later.toSorted()[0]
}

/** When it is the turn of each, whether that is past or to come. */
function turns(asked: Asked): Due[] {
  const { offered, past } = asked
  const first = past
    .filter(({ what, instrument }) => what === 'filled-in' && !neverAsked.includes(instrument))
    .map(({ on }) => on)
    .toSorted()[0]
  const rest = offered.filter((each) => ![...reviewed, ...neverAsked].includes(each))
  const dues = [...reviewed.filter((each) => offered.includes(each)), ...rest].map((instrument): Due[] => {
    if (instrument === goalAttainment) return asked.goals.map((goal) => goalTurn(asked, goal))
    const last = lastOf(asked, instrument)
    // How things changed can only be asked of somebody who has begun.
    if (instrument === change)
      return first
        ? [{ instrument, why: 'review', from: later(last && last > first ? last : first, 'review') }]
        : []
    if (!last) return [{ instrument, why: 'baseline', from: asked.today }]
    const why =
      instrument !== impact
        ? ('now-and-then' as const)
        : asked.weeklyPeg
          ? ('weekly' as const)
          : ('review' as const)
    return [{ instrument, why, from: later(last, why) }]
  })
  return dues.flat()
}

function goalTurn(asked: Asked, { id, since }: Asked['goals'][number]): Due {
  const last = lastOf(asked, goalAttainment, id)
  const after = last !== undefined && last > since ? last : since
  return { instrument: goalAttainment, goalId: id, why: 'review', from: later(after, 'review') }
}

const later = (day: Day, why: keyof typeof weeksBetween): Day => dateAfter(day, weeksBetween[why] * 7)

const lastOf = ({ past }: Asked, instrument: string, goalId?: string): Day | undefined =>
  past
    .filter((each) => each.instrument === instrument && each.goalId === goalId)
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
