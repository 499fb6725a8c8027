import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx'
import { reviewAt } from '../content.rules.ts'
import { type Content, type Entry, levels, type Said, type Version } from '../contract.ts'
import { answersTo } from '../rules.ts'
import { authorName, type Room } from './room.ts'
import { ownerText } from './texts.ts'

type Props = { room: Room; entry: Entry; version: Version; attribution?: string }

/** One version: its words, whose they are, what belongs to them, and what was answered. */
export function VersionWords({ room, entry, version, attribution }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const told = (key: 'wrote' | 'proposed') =>
    t(`sharedPlan.${key}`, {
      who: authorName(t, room, version.author),
      day: shortDay(version.writtenAt, tag),
    })
  const { side } = version.author
  return (
    <Stack>
      <Quote attribution={attribution ?? told(side === 'person' ? 'wrote' : 'proposed')}>
        {version.content.words}
      </Quote>
      <ContentRows room={room} content={version.content} />
      <Answers room={room} entry={entry} version={version} />
    </Stack>
  )
}

/** A goal's levels in the person's words; a step's owner and the day to look at it again. */
export function ContentRows({ room, content }: { room: Room; content: Content }) {
  const t = useText()
  const { tag } = useLanguage()
  const review = reviewAt(content)
  const described = levels.flatMap((level) => {
    const words = content.levels?.[level]
    return words ? [{ key: t(`sharedPlan.level${level}`), value: <bdi>{words}</bdi> }] : []
  })
  const rows = [
    ...described,
    ...(content.owner ? [{ key: t('sharedPlan.owner'), value: ownerText(t, room, content.owner) }] : []),
    ...(review ? [{ key: t('sharedPlan.review'), value: shortDay(review, tag) }] : []),
  ]
  return rows.length > 0 ? <SummaryList rows={rows} /> : null
}

const answerTexts = {
  yes: 'sharedPlan.saidYes',
  no: 'sharedPlan.saidNo',
  'taken-back': 'sharedPlan.tookBack',
} as const

/** What each side answered last. The author's own yes is said by the words themselves. */
function Answers({ room, entry, version }: Omit<Props, 'attribution'>) {
  const t = useText()
  const { tag } = useLanguage()
  const written = (said: Said) => said.what === 'yes' && said.at.getTime() === version.writtenAt.getTime()
  const answers = answersTo(entry, version.id).filter((each) => !written(each))
  if (answers.length === 0) return null
  return (
    <ul>
      {answers.map(({ id, what, author, at, words }) => {
        const who = authorName(t, room, author)
        const day = shortDay(at, tag)
        return (
          <li key={id}>
            {what === 'no' && words
              ? t('sharedPlan.saidNoBecause', { who, day, words })
              : t(answerTexts[what as keyof typeof answerTexts], { who, day })}
          </li>
        )
      })}
    </ul>
  )
}
