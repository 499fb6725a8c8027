/** How something comes again, as far as it is understood (RFC 5545, 3.3.10). */
export type Repeats = {
  every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  interval: number
  count: number | undefined
  /** The last date, and the time there where one is named. */
  until: { date: string; minute: number | undefined; utc: boolean } | undefined
  months: number[]
  monthDays: number[]
  /** Days of the week (0 is Monday), in a month or year perhaps only the nth, from the end if below zero. */
  weekdays: { day: number; nth: number }[]
  places: number[]
  weekBegins: number
}

const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const length = 24 * 60 * 60_000
/** The number of a date, counted in days, so that dates can be reckoned with. */
export const numberOf = (date: string): number => Math.round(Date.parse(`${date}T00:00Z`) / length)
/** The date of such a number. */
export const dateOf = (day: number): string => new Date(day * length).toISOString().slice(0, 10)
/** Day 0 of all counting, 1 January 1970, was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** A rule that names every day of a month and of a week has half of this. */
const longestRule = 400

/** Reads a rule; undefined for one that says anything this does not know, so that nothing is guessed. */
export function readRepeats(rule: string): Repeats | undefined {
  if (rule.length > longestRule) return undefined
  const said = new Map(
    rule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.toUpperCase().split('=')
      return [name, value]
    }),
  )
  const known = /^(FREQ|INTERVAL|COUNT|UNTIL|BYMONTH|BYMONTHDAY|BYDAY|BYSETPOS|WKST)$/
  const [every, byDay] = [said.get('FREQ') ?? '', said.get('BYDAY')]
  const numbers = (name: string) => (said.get(name)?.split(',') ?? []).map(Number)
  const [interval, count] = [Number(said.get('INTERVAL') ?? 1), said.get('COUNT')]
  const [months, monthDays, places] = [numbers('BYMONTH'), numbers('BYMONTHDAY'), numbers('BYSETPOS')]
  const weekdays = (byDay?.split(',') ?? []).map((each) => {
    const [, nth = '', day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(each) ?? []
    return { day: week.indexOf(day), nth: Number(nth || 0) }
  })
  const until = untilOf(said.get('UNTIL'))
  const weekBegins = week.indexOf(said.get('WKST') ?? 'MO')
  const whole = (least: number, most: number) => (each: number) =>
    Number.isInteger(each) && each !== 0 && each >= least && each <= most
  const fits =
    [...said.keys()].every((name) => known.test(name)) &&
    ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(every) &&
    whole(1, 1000)(interval) &&
    (count === undefined || whole(1, 10_000)(Number(count))) &&
    until !== 'odd' &&
    months.every(whole(1, 12)) &&
    monthDays.every(whole(-31, 31)) &&
    places.every(whole(-31, 31)) &&
    weekdays.every(({ day, nth }) => day >= 0 && Math.abs(nth) <= 5) &&
    weekBegins >= 0 &&
    // In a year, the nth weekday is counted within a month only where months are named.
    (every === 'MONTHLY' ||
      (every === 'YEARLY' && months.length > 0) ||
      weekdays.every(({ nth }) => nth === 0)) &&
    (every !== 'WEEKLY' || monthDays.length === 0) &&
    (places.length === 0 || (every === 'MONTHLY' && weekdays.length + monthDays.length > 0)) &&
    (every !== 'YEARLY' || months.length > 0 || weekdays.length + monthDays.length === 0)
  if (!fits) return undefined
  return {
    ...{ every: every as Repeats['every'], interval, count: count === undefined ? undefined : Number(count) },
    ...{ until, months, monthDays, weekdays, places, weekBegins },
  }
}

function untilOf(typed: string | undefined): Repeats['until'] | 'odd' {
  if (typed === undefined) return undefined
  const [, year, month, day, hour, minute, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d|60)(Z?))?$/.exec(typed) ?? []
  const date = `${year}-${month}-${day}`
  if (Number.isNaN(Date.parse(`${date}T00:00Z`)) || date < '1600') return 'odd'
  if (date > '9000') return undefined
  return {
    date,
    minute: hour === undefined ? undefined : Number(hour) * 60 + Number(minute),
    utc: utc === 'Z',
  }
}

type Parts = { year: number; month: number; day: number; last: number }

function partsOf(day: number): Parts {
  const date = new Date(day * length)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return { year, month, day: date.getUTCDate(), last: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() }
}

/**
 * Whether something that began on one day comes on another. Each day is asked by itself: no rule, however strange,
 * takes longer than the days of the window.
 */
export function comesOn(rule: Repeats, start: number, day: number): boolean {
  if (day < start) return false
  if (day === start) return true
  const [first, now] = [partsOf(start), partsOf(day)]
  const steps = {
    DAILY: day - start,
    WEEKLY: (weekOf(rule, day) - weekOf(rule, start)) / 7,
    MONTHLY: (now.year - first.year) * 12 + now.month - first.month,
    YEARLY: now.year - first.year,
  }[rule.every]
  if (steps % rule.interval !== 0 || !chosen(rule, first, start, now, day)) return false
  if (rule.places.length === 0) return true
  const begin = day - now.day + 1
  const set = Array.from({ length: now.last }, (_, index) => begin + index).filter((each) =>
    chosen(rule, first, start, partsOf(each), each),
  )
  return rule.places.some((place) => set.at(place > 0 ? place - 1 : place) === day)
}

/** The day on which the week of a day begins. */
const weekOf = ({ weekBegins }: Repeats, day: number) => day - ((weekdayOf(day) - weekBegins + 7) % 7)

function chosen(rule: Repeats, first: Parts, start: number, now: Parts, day: number): boolean {
  const { months, monthDays, weekdays, every } = rule
  if (months.length > 0 && !months.includes(now.month + 1)) return false
  if (months.length === 0 && every === 'YEARLY' && now.month !== first.month) return false
  const ofMonth = monthDays.some((each) => (each > 0 ? each : now.last + 1 + each) === now.day)
  const ofWeek = weekdays.some(
    (each) =>
      each.day === weekdayOf(day) &&
      (each.nth === 0 ||
        each.nth === Math.ceil(now.day / 7) ||
        -each.nth === Math.ceil((now.last - now.day + 1) / 7)),
  )
  if (monthDays.length > 0 && !ofMonth) return false
  if (weekdays.length > 0 && !ofWeek) return false
  if (monthDays.length + weekdays.length > 0 || every === 'DAILY') return true
  return every === 'WEEKLY' ? weekdayOf(day) === weekdayOf(start) : now.day === first.day
}
