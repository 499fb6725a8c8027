import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Details } from '../../../ui/details/details.tsx'
import type { Entry } from '../contract.ts'
import { shownVersion } from '../rules.ts'
import { type Change, changesSince, lastAgreement } from '../since.rules.ts'
import { authorName, type Room } from './room.ts'
import { inALine, partText } from './texts.ts'

const texts = {
  added: 'sharedPlan.newSince',
  changed: 'sharedPlan.changedSince',
  proposed: 'sharedPlan.proposedSince',
  done: 'sharedPlan.doneSince',
  'put-away': 'sharedPlan.awaySince',
  view: 'sharedPlan.viewSince',
} as const

/** What changed in the plan since both sides last agreed to anything in it, in plain words. */
export function Since({ room, entries }: { room: Room; entries: Entry[] }) {
  const t = useText()
  const { tag } = useLanguage()
  const since = lastAgreement(entries)
  if (!since) return null
  const day = shortDay(since, tag)
  const changes = changesSince(entries, since).slice(0, 60)
  const sentence = ({ what, author, at, parts }: Change) => {
    const said = t(texts[what], { who: authorName(t, room, author), day: shortDay(at, tag) })
    const names = parts.map((part) => partText(t, part)).join(', ')
    return names ? `${said}. ${t('sharedPlan.sinceParts', { parts: names })}` : said
  }
  return (
    <Details summary={t('sharedPlan.sinceTitle')}>
      {changes.length === 0 ? (
        <p>{t('sharedPlan.sinceNothing', { day })}</p>
      ) : (
        <>
          <p>{t('sharedPlan.sinceIntro', { day })}</p>
          <ul>
            {changes.map((change) => (
              <li key={`${change.entry.id} ${change.what} ${change.at.getTime()}`}>
                <a href={`${room.home}/${change.entry.id}`}>
                  {inALine(shownVersion(change.entry)?.content.words ?? '')}
                </a>
                <br />
                {sentence(change)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Details>
  )
}
