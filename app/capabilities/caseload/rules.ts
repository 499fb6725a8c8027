import { type Brief, type Due, type Grant, parts, type Reason, type Section, type Seen } from './contract.ts'

const day = 24 * 60 * 60 * 1000
const soon = 14 * day
const ahead = 7 * day

type Times = {
  joinedAt: Date | undefined
  /** The first thing that waits for this professional, and when it is due. */
  due: { kind: Due; at: Date } | undefined
  sharedAt: Date | undefined
  changedAt: Date | undefined
  reviewedAt: Date | undefined
  /** When something was last done about them, and the day of a reminder, where that is what was done. */
  settledAt?: Date | undefined
  remindAt?: Date | undefined
  until: Date | undefined
}

const rules: [Exclude<Reason, Due> | 'due', (times: Times, now: Date) => boolean][] = [
  ['joined', ({ joinedAt }) => joinedAt !== undefined],
  ['due', (times, now) => firstDue(times, now) !== undefined],
  ['newly-shared', (times) => quietSince(times) === undefined || after(times.sharedAt, quietSince(times))],
  ['new-since-reviewed', (times) => after(times.changedAt, quietSince(times))],
  ['ends-soon', ({ until }, now) => until !== undefined && until.getTime() < now.getTime() + soon],
  ['reviewed', () => true],
]

/** What is due within a week, or a reminder whose day has come, whichever is earlier. */
export function firstDue({ due, remindAt }: Times, now: Date): { kind: Due; at: Date } | undefined {
  const soonDue = due && due.at.getTime() < now.getTime() + ahead ? due : undefined
  const reminder = remindAt && remindAt <= now ? { kind: 'reminder' as const, at: remindAt } : undefined
  if (!soonDue || !reminder) return soonDue ?? reminder
  return soonDue.at <= reminder.at ? soonDue : reminder
}

/** Since when nothing is asked of this professional: they reviewed, or did something about it. */
export function quietSince({ reviewedAt, settledAt }: Times): Date | undefined {
  return after(settledAt, reviewedAt) ? settledAt : (reviewedAt ?? settledAt)
}

/** Why a person is in the caseload now: the first rule that fits. Nothing here knows how anyone is. */
export function reasonFor(times: Times, now: Date): Reason {
  return reasonOfRank(rankOf(times, now), firstDue(times, now)?.kind)
}

/** The place, counted from 1, of the first rule that fits. */
export function rankOf(times: Times, now: Date): number {
  return rules.findIndex(([, fits]) => fits(times, now)) + 1
}

/** The reason that stands at a place of that same order, counted from 1; what is due says of what kind it is. */
export function reasonOfRank(rank: number, due: Due | undefined): Reason {
  const [reason] = rules[rank - 1] ?? ['reviewed' as const]
  return reason === 'due' ? (due ?? 'review-due') : reason
}

function after(a: Date | undefined, b: Date | undefined): boolean {
  return a !== undefined && b !== undefined && a > b
}

/** Check-ins that arrived after the last review, or all of them where there was none. */
export function newSince(brief: Pick<Brief, 'checkIns'>, reviewedAt: Date | undefined): Brief['checkIns'] {
  return brief.checkIns.filter((checkIn) => reviewedAt === undefined || checkIn.at > reviewedAt)
}

/** The parts beside the check-ins that changed after the last review, or at all where there was none. */
export function changedSince(
  { changed }: Pick<Brief, 'changed'>,
  reviewedAt: Date | undefined,
): [Section, Date][] {
  return parts.flatMap((section): [Section, Date][] => {
    const at = section === 'check-ins' ? undefined : changed[section]
    return at && (reviewedAt === undefined || at > reviewedAt) ? [[section, at]] : []
  })
}

/**
 * Since when a brief tells what is new: the last visit, that day included; where none is known, the last review; where
 * there was none, from the beginning.
 */
export function newFrom(
  { visits }: Pick<Brief, 'visits'>,
  reviewedAt: Date | undefined,
): { by: 'visit' | 'review'; at: Date } | undefined {
  const on = visits?.last?.on
  if (on) return { by: 'visit', at: new Date(`${on}T00:00:00Z`) }
  return reviewedAt && { by: 'review', at: reviewedAt }
}

/** How many things were agreed in the plan, and seen differently, since then. */
export function plannedSince({ plan }: Pick<Brief, 'plan'>, since: Date | undefined) {
  const later = (at: Date) => since === undefined || at > since
  return {
    agreed: plan?.agreed.filter(({ on }) => later(on)).length ?? 0,
    views: plan?.otherViews.filter(({ at }) => later(at)).length ?? 0,
  }
}

/** A review holds until something newer arrives: it lapses, visibly, by itself. */
export function hasLapsed(
  { changed, checkIns }: Pick<Brief, 'changed' | 'checkIns'>,
  reviewedAt: Date,
): boolean {
  return [checkIns[0]?.at, ...Object.values(changed)].some((at) => after(at, reviewedAt))
}

/** What of a brief is not shared or not written; nobody who reads it can tell which. */
export function missingFrom(brief: Brief): ('what-matters' | Section)[] {
  const { plan, visits } = brief
  const planned = plan && (plan.goals.length > 0 || plan.openSteps.length > 0 || plan.agreed.length > 0)
  const there: ['what-matters' | Section, unknown][] = [
    ['what-matters', brief.whatMatters],
    ['story', brief.knowMe],
    ['what-i-have-tried', brief.tried],
    ['goals-and-plan', planned || plan?.helps.length],
    ['visits', visits?.next ?? visits?.last],
    ['messages', brief.shared.includes('messages')],
    ['check-ins', brief.checkIns.length],
    ['measures', brief.measures.length],
  ]
  return there.flatMap(([part, found]) => (found ? [] : [part]))
}

/** The first words of a longer text: cut after a sentence where one ends in good time, otherwise after a word. */
export function firstWords(words: string, most: number): string {
  const text = words.trim()
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const sentence = Math.max(...['. ', '! ', '? ', '.\n', '!\n', '?\n'].map((end) => cut.lastIndexOf(end) + 1))
  const end = sentence >= most / 2 ? sentence : Math.max(cut.lastIndexOf(' '), most - 30)
  return `${cut.slice(0, end).trimEnd()} …`
}

/** What one grantee, such as `team:` and its id, holds of a person now, and since when each part; or is about to hold. */
export function reachOf(grants: readonly Grant[], grantee: string, now: Date) {
  const theirs = grants.filter(
    ({ grantee: { kind, id }, endedAt, until }) => `${kind}:${id}` === grantee && !endedAt && until > now,
  )
  const [first] = theirs
  if (!first) return undefined
  const seen: Seen = {}
  for (const section of parts) {
    const since = theirs.flatMap((grant) => (grant.section === section ? [grant.visibleFrom.getTime()] : []))
    if (since.length > 0) seen[section] = new Date(Math.min(...since))
  }
  return {
    grantee: first.grantee,
    seen,
    items: theirs.flatMap(({ item }) => (item ? [item.id] : [])),
    until: new Date(Math.max(...theirs.map(({ until }) => until.getTime()))),
    pending: theirs.some(({ pending }) => pending),
  }
}
