import type { Author, Entry, Said, Side, Status, Version } from './contract.ts'

type Facts = Pick<Entry, 'state' | 'versions' | 'said'>

const answering = ['yes', 'no', 'taken-back']

/** Whether two authors are the same; the person is one. */
export function sameAuthor(one: Author, other: Author): boolean {
  if (one.side === 'person' || other.side === 'person') return one.side === other.side
  return one.id === other.id
}

/** The versions in force. */
export function headsOf({ versions }: Pick<Entry, 'versions'>): Version[] {
  return versions.filter(({ ended }) => !ended)
}

/** What each author said last of one version: yes, no, or a yes taken back. */
export function answersTo({ said }: Pick<Entry, 'said'>, versionId: string): Said[] {
  const answers = said.filter((each) => each.versionId === versionId && answering.includes(each.what))
  return answers.filter((each, place) =>
    answers.slice(place + 1).every((later) => !sameAuthor(later.author, each.author)),
  )
}

/** Since when a side has stood behind one version: its first yes that was not taken back. */
export function yesFrom(entry: Pick<Entry, 'said'>, versionId: string, side: Side): Said | undefined {
  return answersTo(entry, versionId).find(({ what, author }) => what === 'yes' && author.side === side)
}

const answered = (entry: Pick<Entry, 'said'>, versionId: string, side: Side) =>
  answersTo(entry, versionId).some(({ author }) => author.side === side)

/** What the plan says: versions that the person wrote or said yes to. More than one: somebody has to choose. */
export function standingOf(entry: Facts): Version[] {
  return headsOf(entry).filter(({ id, author }) => author.side === 'person' || yesFrom(entry, id, 'person'))
}

/** What professionals propose and the person has not answered. Nothing of it stands in the plan yet. */
export function proposalsOf(entry: Facts): Version[] {
  return headsOf(entry).filter(
    ({ id, author }) =>
      author.side === 'professional' &&
      yesFrom(entry, id, 'professional') !== undefined &&
      !answered(entry, id, 'person'),
  )
}

/** Agreed: one version stands alone, and both sides have said yes to that very version. */
export function agreedVersion(entry: Facts): Version | undefined {
  const [only, another] = standingOf(entry)
  if (!only || another) return undefined
  const both = yesFrom(entry, only.id, 'person') && yesFrom(entry, only.id, 'professional')
  return both && only
}

/** Since when a version has been agreed: the later of the two yeses. */
export function agreedFrom(entry: Facts, versionId: string): Date | undefined {
  const [one, other] = [yesFrom(entry, versionId, 'person'), yesFrom(entry, versionId, 'professional')]
  if (!one || !other) return undefined
  return one.at > other.at ? one.at : other.at
}

/** Since when the person's answer is awaited. */
export function awaitsPerson(entry: Facts): Date | undefined {
  const [proposal] = proposalsOf(entry)
  if (proposal) return proposal.writtenAt
  const [only, another] = standingOf(entry)
  if (!only || another || answered(entry, only.id, 'person')) return undefined
  return yesFrom(entry, only.id, 'professional')?.at
}

/** Since when a professional's answer is awaited: the person said yes, and no professional has said anything. */
export function awaitsProfessional(entry: Facts): Date | undefined {
  const [only, another] = standingOf(entry)
  if (!only || another || answered(entry, only.id, 'professional')) return undefined
  return yesFrom(entry, only.id, 'person')?.at
}

/** A no counts for what stands; where nothing stands, for what was proposed. */
function saidNo(entry: Facts): boolean {
  const standing = standingOf(entry)
  const about = standing.length > 0 ? standing : headsOf(entry)
  return about.some(({ id }) => answersTo(entry, id).some(({ what }) => what === 'no'))
}

/** Nothing stands any more, or somebody no longer says yes to what does. */
function isTakenBack(entry: Facts): boolean {
  const [only] = standingOf(entry)
  return !only || answersTo(entry, only.id).some(({ what }) => what === 'taken-back')
}

type Rule = [Status, (entry: Facts, side: Side, shared: boolean) => boolean]
const awaits = { person: awaitsPerson, professional: awaitsProfessional }
const other = { person: 'professional', professional: 'person' } as const

const rules: Rule[] = [
  ['put-away', ({ state }) => state === 'put-away'],
  ['done', ({ state }) => state === 'done'],
  ['two-versions', (entry) => standingOf(entry).length > 1],
  ['waits-for-you', (entry, side) => awaits[side](entry) !== undefined],
  // Nobody is waited for where nobody can see it.
  ['waits-for-them', (entry, side, shared) => shared && awaits[other[side]](entry) !== undefined],
  ['agreed', (entry) => agreedVersion(entry) !== undefined],
  ['said-no', saidNo],
  ['taken-back', isTakenBack],
  ['alone', () => true],
]

/** Where an entry stands for one side: the first rule that fits. */
export function statusFor(entry: Facts, side: Side, shared: boolean): Status {
  return rules.find(([, fits]) => fits(entry, side, shared))?.[0] ?? 'alone'
}

/** True while an entry belongs on the plan's first page: a proposal that somebody said no to, or took back, does not. */
export function isOnPage(entry: Facts): boolean {
  const offered = ({ id, author }: Version) =>
    author.side === 'person' ||
    (yesFrom(entry, id, 'professional') !== undefined &&
      answersTo(entry, id).every((each) => each.what !== 'no' || each.author.side !== 'person'))
  return entry.state === 'open' && headsOf(entry).some(offered)
}

/** The version to show where there is room for one: what stands, else what is proposed, else the newest there was. */
export function shownVersion(entry: Facts): Version | undefined {
  return standingOf(entry)[0] ?? proposalsOf(entry)[0] ?? headsOf(entry)[0] ?? entry.versions[0]
}

/** Other views of an entry that their authors still hold. */
export function otherViews({ said }: Pick<Entry, 'said'>): Said[] {
  return said.filter(({ what, withdrawnAt }) => what === 'sees-it-differently' && !withdrawnAt)
}
