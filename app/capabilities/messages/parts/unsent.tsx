import { useText } from '../../../language/text.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'

/** What somebody wrote to a team that ended meanwhile: they can copy it. */
export function Unsent({ words }: { words: string }) {
  const t = useText()
  return (
    <div id="words" tabindex={-1}>
      <Quote attribution={t('messages.unsent')}>{words}</Quote>
    </div>
  )
}
