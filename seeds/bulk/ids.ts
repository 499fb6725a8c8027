/** Numbered ids of what is made in bulk, the same in SQL and here. Kinds differ in the first digits. */
export const prefixes = {
  person: 'b0000001',
  account: 'b0000002',
  member: 'b0000003',
  memberAccount: 'b0000004',
  team: 'b0000005',
  service: 'b0000006',
} as const

export type Kind = keyof typeof prefixes

/** The id of the n-th of a kind, counted from nought. */
export const numbered = (kind: Kind, n: number) => `${prefixes[kind]}-0000-7000-8000-${twelve(n)}`

/** The same as an SQL expression over a numeric one. */
export const numberedSql = (kind: Kind, n: string) =>
  `('${prefixes[kind]}-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`

/** A check-in's id begins with its week, as it would if it had been made then. */
export const checkInId = (weekStart: Date, n: number) => `${startOf(weekStart)}-7000-8001-${twelve(n)}`

export const storyId = (joined: Date, prompt: 1 | 2, n: number) =>
  `${startOf(joined)}-7000-901${prompt}-${twelve(n)}`

/** The first two groups of an id made at this moment. */
export function startOf(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}`
}

const twelve = (n: number) => n.toString(16).padStart(12, '0')
