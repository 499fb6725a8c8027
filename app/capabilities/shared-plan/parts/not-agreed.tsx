import { useText } from '../../../language/text.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import type { Version } from '../contract.ts'
import { yesFrom } from '../rules.ts'
import { type Act, AnswerForm } from './act.tsx'
import { VersionWords } from './version-words.tsx'

/** What was proposed and is not in the plan. As long as its writer stands by it, the person can still take it up. */
export function NotAgreed({ version, ...act }: Act & { version: Version }) {
  const t = useText()
  const { room, entry } = act
  const offered = yesFrom(entry, version.id, 'professional') !== undefined && !version.ended
  return (
    <Stack>
      <VersionWords room={room} entry={entry} version={version} />
      {room.side === 'person' && offered && entry.state === 'open' && (
        <Actions>
          <AnswerForm {...act} version={version.id} answer="yes" kind="secondary">
            {t('sharedPlan.useThis')}
          </AnswerForm>
        </Actions>
      )}
    </Stack>
  )
}
