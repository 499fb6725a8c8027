import type { Text } from '../../../language/text.tsx'
import { ownerTyped } from '../content.rules.ts'
import type { Entry, Owner } from '../contract.ts'
import { headsOf } from '../rules.ts'
import type { Room } from './room.ts'
import { ownerText } from './texts.ts'

/** Who can do a step: the person, those named whom the plan is shared with or who do it already, and the team. */
export function ownerOptions(
  t: Text,
  room: Room,
  entry: Entry | undefined,
): { value: string; label: string }[] {
  const named = room.sharedWith
    .filter(({ kind }) => kind === 'professional')
    .map(({ id, name }): Owner => ({ by: 'professional', id, name }))
  const me: Owner[] = room.me ? [{ by: 'professional', id: room.me, name: undefined }] : []
  const now = (entry ? headsOf(entry) : []).flatMap(({ content }) => content.owner ?? [])
  const shared = room.side === 'professional' || room.sharedWith.length > 0
  const all: Owner[] = [
    { by: 'person' },
    ...named,
    ...me,
    ...now,
    ...(shared ? [{ by: 'team' } as const] : []),
  ]
  const byValue = new Map<string, string>()
  for (const owner of all) {
    const value = ownerTyped(owner)
    if (!byValue.has(value)) byValue.set(value, ownerText(t, room, owner))
  }
  return [...byValue].map(([value, label]) => ({ value, label }))
}
