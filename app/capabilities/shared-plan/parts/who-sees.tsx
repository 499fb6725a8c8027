import { useLanguage, useText } from '../../../language/text.tsx'
import { momentInWords } from '../../../platform/pure/days.ts'
import type { Reader } from '../contract.ts'
import { isShared, type Room, sharedNames } from './room.ts'

type Props = {
  room: Room
  readers: Reader[]
  /** When what is shown was last changed; without it, any reading counts. */
  since?: Date
}

/** Who can see the plan, and who has. */
export function WhoSees({ room, readers, since }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  if (!isShared(room))
    return (
      <p>
        {t('sharedPlan.onlyYou')} <a href="/sharing">{t('sharedPlan.shareIt')}</a>
      </p>
    )
  const seen = readers.filter(({ at }) => since === undefined || at >= since)
  return (
    <>
      {!since && <p>{t('sharedPlan.sharedWith', { names: sharedNames(room, tag) })}</p>}
      {seen.length === 0 && (
        <p>{t(since && readers.length > 0 ? 'sharedPlan.notSeenSince' : 'sharedPlan.notSeen')}</p>
      )}
      {seen.slice(0, 4).map(({ id, name, at }) => (
        <p key={id}>
          {t('sharedPlan.seenBy', { name: name ?? t('sharedPlan.gone'), moment: momentInWords(at, tag) })}
        </p>
      ))}
    </>
  )
}
