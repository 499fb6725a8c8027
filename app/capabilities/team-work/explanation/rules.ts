import type { Author } from '../contract.ts'
import type { Explanation, Version, Voice } from './contract.ts'

export type Status =
  | 'none'
  | 'two-versions'
  | 'person-disagrees'
  | 'agreed'
  | 'waits-for-person'
  | 'waits-for-team'

type Asked = Pick<Explanation, 'heads' | 'voices'>

const rules: [Status, (asked: Asked) => boolean][] = [
  ['none', ({ heads }) => heads.length === 0],
  ['two-versions', ({ heads }) => heads.length > 1],
  ['person-disagrees', (asked) => spoken(asked, 'disagrees').some(isPerson)],
  [
    'agreed',
    (asked) => spoken(asked, 'stands-behind').some(isPerson) && spoken(asked, 'stands-behind').some(isMember),
  ],
  ['waits-for-person', (asked) => spoken(asked, 'stands-behind').some(isMember)],
  ['waits-for-team', () => true],
]

/** Where an explanation stands: the first line that fits. It is agreed only as the very words both stand behind. */
export function statusOf(asked: Asked): Status {
  return (rules.find(([, fits]) => fits(asked)) ?? ['none' as const])[0]
}

/** What is said of a version and was not taken back. */
export function voicesOf(voices: readonly Voice[], version: Pick<Version, 'id'>): Voice[] {
  return voices.filter((voice) => voice.versionId === version.id && !voice.withdrawnAt)
}

/** Who stands behind these words: not who also says that they see it differently. */
export function behind(said: readonly Voice[]): Voice[] {
  const differs = said.filter(({ kind }) => kind === 'disagrees')
  return said.filter(
    ({ kind, author }) => kind === 'stands-behind' && !differs.some((other) => isSame(other.author, author)),
  )
}

/** Whether this is the same person, or the same member of a team. */
export function isSame(one: Author, other: Author): boolean {
  return one.kind === 'person' ? other.kind === 'person' : other.kind === 'member' && other.id === one.id
}

function spoken({ heads, voices }: Asked, kind: Voice['kind']): Voice[] {
  return heads.flatMap((head) => voicesOf(voices, head)).filter((voice) => voice.kind === kind)
}

const isPerson = ({ author }: Voice) => author.kind === 'person'
const isMember = ({ author }: Voice) => author.kind === 'member'
