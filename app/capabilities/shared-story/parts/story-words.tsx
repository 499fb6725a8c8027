import { useLanguage, useText } from '../../../language/text.tsx'
import { shortDay } from '../../../platform/pure/days.ts'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { FromPaper } from '../../../workspaces/paper-mark.tsx'
import type { StoryEntry } from '../contract.ts'

/** A person's own words and when they wrote them. */
export function StoryWords({ entry }: { entry: StoryEntry }) {
  const t = useText()
  const { tag } = useLanguage()
  return (
    <>
      <Quote attribution={t('sharedStory.writtenOn', { day: shortDay(entry.writtenAt, tag) })}>
        {entry.words}
      </Quote>
      <FromPaper mark={entry.mark} />
    </>
  )
}
