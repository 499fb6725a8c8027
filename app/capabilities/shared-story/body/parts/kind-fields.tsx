import { useText } from '../../../../language/text.tsx'
import { Checkboxes } from '../../../../ui/checkboxes/checkboxes.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { kinds, longestKindWords } from '../contract.ts'

type Props = {
  legend: string
  hint?: string
  /** Added to the names of the fields: of one place, or nothing for the whole map. */
  of: string
  ticked: readonly string[]
  words: string | undefined
  errors: { kind?: string; words?: string }
}

/** What the pain is like: words to tick, and room for one’s own. There is no word for how much. */
export function KindFields({ legend, hint, of, ticked, words, errors }: Props) {
  const t = useText()
  return (
    <div class="kind-fields">
      <Checkboxes
        name={`kind${of}`}
        legend={legend}
        hint={hint}
        error={errors.kind}
        values={[...ticked]}
        options={kinds.map((kind) => ({ value: kind, label: t(`bodyMap.${kind}`) }))}
      />
      <TextArea
        name={`words${of}`}
        label={t('bodyMap.ownWords')}
        error={errors.words}
        value={words}
        rows={2}
        maxLength={longestKindWords}
        whoReads={t('sharedStory.reads')}
        nobodyWatches={t('safety.nobodyWatches.short')}
        helpHref="/help-now"
        helpLabel={t('common.helpNow')}
        compact={of !== ''}
      />
    </div>
  )
}
