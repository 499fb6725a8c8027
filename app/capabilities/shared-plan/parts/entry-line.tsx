import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Tag } from '../../../ui/tag/tag.tsx'
import { reviewAt } from '../content.rules.ts'
import type { Entry } from '../contract.ts'
import { otherViews, shownVersion, statusFor } from '../rules.ts'
import { authorName, byWhom, isShared, type Room } from './room.ts'
import { inALine, ownerText, statusText } from './texts.ts'

/** Under an entry's words: where it stands, whose it is, and other views of it. */
export function EntryLine({ room, entry }: { room: Room; entry: Entry }) {
  const t = useText()
  const { tag } = useLanguage()
  const version = shownVersion(entry)
  const status = statusFor(entry, room.side, isShared(room))
  const review = reviewAt(version?.content)
  const owner = version?.content.owner
  const facts = [
    ...(version ? [byWhom(t, room, version.author)] : []),
    ...(owner ? [`${t('sharedPlan.owner')}: ${ownerText(t, room, owner)}`] : []),
    ...(review ? [`${t('sharedPlan.review')}: ${shortDay(review, tag)}`] : []),
  ]
  return (
    <>
      <Tag kind={status === 'waits-for-you' ? 'accent' : 'plain'}>{statusText(t, room, status)}</Tag>{' '}
      {facts.join(' · ')}
      {otherViews(entry).map((view) => (
        <span key={view.id}>
          <br />
          {t('sharedPlan.viewInList', {
            who: authorName(t, room, view.author),
            words: inALine(view.words ?? ''),
          })}
        </span>
      ))}
    </>
  )
}
