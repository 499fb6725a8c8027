import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { reviewAt } from '../content.rules.ts'
import { type Entry, levels } from '../contract.ts'
import { whereNow } from '../now.rules.ts'
import { otherViews, proposalsOf, standingOf, statusFor } from '../rules.ts'
import { authorName, isShared, type Room } from './room.ts'
import { kindTexts, ownerText, statusText } from './texts.ts'

/** One entry on paper: every version that stands or is proposed, with whose it is and where it stands. */
export function PrintedEntry({ room, entry }: { room: Room; entry: Entry }) {
  const t = useText()
  const { tag } = useLanguage()
  const now = whereNow(entry)
  return (
    <div class="paper-part">
      <Stack gap="s">
        <p>
          <strong>{t(kindTexts[entry.kind].one)}</strong>{' '}
          <Tag>{statusText(t, room, statusFor(entry, room.side, isShared(room)))}</Tag>
        </p>
        {[...standingOf(entry), ...proposalsOf(entry)].map(({ id, content, author, writtenAt }) => {
          const review = reviewAt(content)
          const told = { who: authorName(t, room, author), day: shortDay(writtenAt, tag) }
          return (
            <div key={id}>
              <Quote
                attribution={t(author.side === 'person' ? 'sharedPlan.wrote' : 'sharedPlan.proposed', told)}
              >
                {content.words}
              </Quote>
              {levels.map(
                (level) =>
                  content.levels?.[level] && (
                    <p key={level}>
                      {t(`sharedPlan.level${level}`)}: {content.levels[level]}
                    </p>
                  ),
              )}
              {content.owner && (
                <p>
                  {t('sharedPlan.owner')}: {ownerText(t, room, content.owner)}
                </p>
              )}
              {review && (
                <p>
                  {t('sharedPlan.review')}: {shortDay(review, tag)}
                </p>
              )}
            </div>
          )
        })}
        {now && (
          <p>
            {room.side === 'person' ? t('sharedPlan.now') : t('sharedPlan.nowOf', { name: room.name })}:{' '}
            {t(`sharedPlan.level${now.level}`)}
          </p>
        )}
        {otherViews(entry).map((view) => (
          <p key={view.id}>
            {t('sharedPlan.viewInList', { who: authorName(t, room, view.author), words: view.words ?? '' })}
          </p>
        ))}
      </Stack>
    </div>
  )
}
