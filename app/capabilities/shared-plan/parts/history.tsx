import { type Text, useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Details } from '../../../ui/details/details.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import type { Entry, Said } from '../contract.ts'
import { changedSinceAgreed } from '../since.rules.ts'
import { authorName, type Room } from './room.ts'
import { inALine, partText } from './texts.ts'
import { ContentRows } from './version-words.tsx'

type Props = { room: Room; entry: Entry }

/** How the entry differs from what was last agreed, with those words. */
export function SinceAgreed({ room, entry }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const changed = changedSinceAgreed(entry)
  if (!changed) return null
  const day = shortDay(changed.on, tag)
  const parts = changed.parts.map((part) => partText(t, part)).join(', ')
  return (
    <Details summary={t('sharedPlan.sinceTitle')} open>
      {parts && <p>{t('sharedPlan.sinceParts', { parts })}</p>}
      <Quote attribution={t('sharedPlan.lastAgreed', { day })}>{changed.before.words}</Quote>
      <ContentRows room={room} content={changed.before} />
    </Details>
  )
}

const texts = {
  yes: 'sharedPlan.saidYes',
  no: 'sharedPlan.saidNo',
  'taken-back': 'sharedPlan.tookBack',
  kept: 'sharedPlan.chose',
  done: 'sharedPlan.wasDone',
  open: 'sharedPlan.wasOpened',
  'put-away': 'sharedPlan.wasPutAway',
} as const

function saidInWords(t: Text, room: Room, said: Said, language: string): string {
  const { what, words = '', level } = said
  const who = authorName(t, room, said.author)
  const day = shortDay(said.at, language)
  if (what === 'now')
    return t('sharedPlan.wasNow', { who, day, level: t(`sharedPlan.level${level ?? 'start'}`) })
  if (what === 'sees-it-differently') {
    const given = t('sharedPlan.viewGiven', { who, day, words })
    if (!said.withdrawnAt) return given
    return `${given} ${t('sharedPlan.viewWithdrawn', { day: shortDay(said.withdrawnAt, language) })}`
  }
  if (what === 'no' && words) return t('sharedPlan.saidNoBecause', { who, day, words })
  return t(texts[what], { who, day })
}

/** Everything that was written and said about an entry, newest first, in plain words. */
export function History({ room, entry }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const lines = [
    ...entry.versions.map(({ id, author, writtenAt, content }) => ({
      id,
      at: writtenAt,
      text: `${t(author.side === 'person' ? 'sharedPlan.wrote' : 'sharedPlan.proposed', {
        who: authorName(t, room, author),
        day: shortDay(writtenAt, tag),
      })}: “${inALine(content.words, 300)}”`,
    })),
    ...entry.said.map((said) => ({ id: said.id, at: said.at, text: saidInWords(t, room, said, tag) })),
  ].toSorted((one, two) => two.at.getTime() - one.at.getTime() || (two.id < one.id ? -1 : 1))
  return (
    <Details summary={t('sharedPlan.history')}>
      <ul>
        {lines.slice(0, 200).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Details>
  )
}
