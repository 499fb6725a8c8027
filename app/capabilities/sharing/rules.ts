import { dayOf, endOfDay } from '../../platform/pure/days.ts'
import type { Problem } from '../../platform/pure/form.ts'
import type { Held } from './access-log.contract.ts'
import type { Grant, GrantSection, Length, ReadGrant, Seen, ShareForm, UntilForm } from './contract.ts'

const day = 24 * 60 * 60 * 1000
const longest = 365 * day
const weeks: Record<Exclude<Length, 'date'>, number> = {
  '4-weeks': 4,
  '12-weeks': 12,
  '26-weeks': 26,
  '52-weeks': 52,
}

/** When sharing ends: the end of a day, after today and within twelve months (grants expire within 12 months). */
export function endOfSharing(form: UntilForm, now: Date): { until: Date } | Problem {
  if (form.length !== 'date') return { until: new Date(now.getTime() + weeks[form.length] * 7 * day) }
  const until = endOfDay(form['until-year'], form['until-month'], form['until-day'])
  if (!until) return { field: 'until', code: 'no-date' }
  if (until <= now) return { field: 'until', code: 'past' }
  if (until.getTime() - now.getTime() > longest) return { field: 'until', code: 'too-far' }
  return { until }
}

export type GrantState = 'ended' | 'over' | 'pending' | 'open'

/** Where a grant stands now; the first line that fits is the answer. */
export function stateOf(grant: Pick<Grant, 'endedAt' | 'until' | 'pending'>, now: Date): GrantState {
  if (grant.endedAt) return 'ended'
  if (grant.until <= now) return 'over'
  if (grant.pending) return 'pending'
  return 'open'
}

/** What is shared reaches back to here: everything when widened, else from now on. */
export function visibleFrom(form: Pick<ShareForm, 'earlier'>, now: Date): Date {
  return form.earlier === 'yes' ? new Date(0) : now
}

const hour = 60 * 60 * 1000

/**
 * Who has read a section since it was shared. Openings are written down once an hour, so the hour of sharing counts;
 * what was read or marked under an earlier share does not.
 */
export function readersOf(
  { grantee, section, item, createdAt }: Pick<Grant, 'grantee' | 'section' | 'item' | 'createdAt'>,
  seen: readonly Seen[],
): Seen[] {
  const since = new Date(Math.floor(createdAt.getTime() / hour) * hour)
  return seen
    .filter((each) => each.section === section && each.item === item?.id && each.at >= since)
    .filter((each) => grantee.kind === 'team' || each.membershipId === grantee.id)
    .map((each) =>
      each.reviewedAt && each.reviewedAt < createdAt ? { ...each, reviewedAt: undefined } : each,
    )
}

/** Whether what was written before can still be included: it is not yet, and the thing is not seen whole anyway. */
export function canWiden({
  section,
  visibleFrom,
  createdAt,
}: Pick<Grant, 'section' | 'visibleFrom' | 'createdAt'>) {
  return section !== 'exercises' && visibleFrom >= createdAt
}

/** What asks for the same share again, with what was written before: it goes by the preview, as every share does. */
export function widenedQuery({
  grantee,
  section,
  until,
}: Pick<Grant, 'grantee' | 'section' | 'until'>): string {
  const [year = '', month = '', lastDay = ''] = dayOf(until).split('-')
  return new URLSearchParams({
    with: `${grantee.kind}:${grantee.id}`,
    section,
    earlier: 'yes',
    length: 'date',
    'until-day': lastDay,
    'until-month': month,
    'until-year': year,
  }).toString()
}

/** Each reader of any of these grants once, as they read last; newest first. */
export function latestReaders(grants: readonly ReadGrant[]): Seen[] {
  const all = grants.flatMap((grant) => grant.readers).toSorted((a, b) => b.at.getTime() - a.at.getTime())
  return all.filter(
    (each, place) => all.findIndex(({ membershipId }) => membershipId === each.membershipId) === place,
  )
}

type Opening = { at: Date; by: string; sections: readonly GrantSection[]; item: string | undefined }

/**
 * Why somebody could open this when they did. Named comes before a team; of teams, the first that they are or were in.
 * Undefined where nothing that is known says so.
 */
export function reasonOf(
  { at, by, sections, item }: Opening,
  held: readonly Held[],
  teamsOf: ReadonlyMap<string, readonly string[]>,
): 'named' | { team: string } | undefined {
  const then = held.filter(
    (each) => each.from <= at && at <= each.to && sections.includes(each.section) && each.item === item,
  )
  if (then.some(({ kind, id }) => kind === 'professional' && id === by)) return 'named'
  const team = then.find(({ kind, id }) => kind === 'team' && teamsOf.get(by)?.includes(id))
  return team && { team: team.id }
}
