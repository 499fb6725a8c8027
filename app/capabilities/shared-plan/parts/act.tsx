import type { ComponentChildren } from 'preact'
import { Button } from '../../../ui/button/button.tsx'
import type { Entry, State } from '../contract.ts'
import { headsOf } from '../rules.ts'
import type { Room } from './room.ts'

export type Act = { room: Room; entry: Entry; newKey: () => string }

type AnswerProps = Act & {
  version: string
  answer: 'yes' | 'no' | 'taken-back' | 'kept'
  kind?: 'primary' | 'secondary' | 'quiet'
  before?: ComponentChildren
  children: ComponentChildren
}

/** One answer to one version. It names what stood on the page, so that nothing else gives way. */
export function AnswerForm({ room, entry, newKey, version, answer, kind, before, children }: AnswerProps) {
  return (
    <form method="post" action={`${room.home}/${entry.id}/answer`} novalidate>
      <input type="hidden" name="key" value={newKey()} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="answer" value={answer} />
      {headsOf(entry).map(({ id }) => (
        <input type="hidden" name="after" value={id} key={id} />
      ))}
      {before}
      <Button type="submit" kind={kind ?? 'primary'}>
        {children}
      </Button>
    </form>
  )
}

/** Says what became of an entry. */
export function StateForm({
  room,
  entry,
  newKey,
  state,
  children,
}: Act & { state: State; children: string }) {
  return (
    <form method="post" action={`${room.home}/${entry.id}/state`}>
      <input type="hidden" name="key" value={newKey()} />
      <input type="hidden" name="state" value={state} />
      <Button type="submit" kind={state === 'put-away' ? 'quiet' : 'secondary'}>
        {children}
      </Button>
    </form>
  )
}
