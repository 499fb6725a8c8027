import { useText } from '../../../language/text.tsx'
import { Quote } from '../../../ui/person-words/person-words.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import type { Line, storyLines } from '../contract.ts'
import type { Boxes } from './check-in-boxes.tsx'
import { WordBox } from './word-box.tsx'

/** What stands in the person's story, by prompt. */
export type StandsNow = Partial<Record<(typeof storyLines)[number], { id: string; words: string }>>
type Props = {
  line: Line
  boxes: Boxes
  choice: string | undefined
  stands: StandsNow
  mayKeep: boolean
}

/** One line of words as it was typed, what it would take the place of, and what shall become of it. */
export function LineToCheck({ line, boxes, choice, stands, mayKeep }: Props) {
  const t = useText()
  const now = stands[line as keyof StandsNow]
  const topic = line.startsWith('topic-')
  const choices = [
    ...(mayKeep ? [{ value: 'keep', label: t('paper.keep') }] : []),
    { value: 'throw', label: t('paper.throwAway') },
    { value: 'later', label: t('paper.later') },
  ]
  return (
    <section>
      <WordBox {...boxes} line={line} whoReads={t(topic ? 'paper.readsTopics' : 'paper.readsStory')} />
      {!topic && <input type="hidden" name={`after-${line}`} value={now?.id ?? ''} />}
      {now && (
        <>
          <p>
            <strong>{t('paper.standsNow')}</strong>
          </p>
          <Quote>{now.words}</Quote>
          <p>{t('paper.standsHint')}</p>
        </>
      )}
      <Radios
        name={`do-${line}`}
        legend={t('paper.decide')}
        error={boxes.error(`do-${line}`)}
        value={choice ?? (mayKeep ? 'keep' : 'later')}
        options={choices}
        inline
      />
    </section>
  )
}
