import { useLanguage, useText } from '../../../language/text.tsx'
import { dayInWords } from '../../../platform/pure/days.ts'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import type { StoryEntry } from '../contract.ts'

/** A person's own words and when they wrote them. */
export function StoryWords({ entry }: { entry: StoryEntry }) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <Quote attribution={t('sharedStory.writtenOn', { day: dayInWords(entry.writtenAt, tag) })}>
      {entry.words}
    </Quote>
  )
}
