import { useText } from '../../../language/text.tsx'
import { OrdinalWords } from '../../../ui/ordinal-words/ordinal-words.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { aspects, places } from '../../check-in/contract.ts'
import { longestOf } from '../contract.ts'

export type Boxes = {
  value: (name: string) => string | undefined
  error: (name: string) => string | undefined
}
type Props = Boxes & { withPain: boolean; readers: { words: string; note: string } }

/** The questions of a check-in as they stand on its sheet, one below the other. */
export function CheckInBoxes({ value, error, withPain, readers }: Props) {
  const t = useText()
  const words = (name: 'life' | (typeof aspects)[number]) => [
    ...places.map((place) => ({ value: String(place), label: t(`checkIn.${name}${place}`) })),
    { value: '', label: t('paper.staffNotMarked') },
  ]
  const watching = {
    nobodyWatches: t('safety.nobodyWatches.short'),
    helpHref: '/help-now',
    helpLabel: t('common.helpNow'),
  }
  return (
    <>
      {(['life', ...aspects] as const).map((name) => (
        <OrdinalWords
          key={name}
          name={name}
          legend={t(`checkIn.${name}`)}
          options={words(name)}
          value={value(name) ?? ''}
          error={error(name)}
        />
      ))}
      <TextArea
        name="went-well"
        label={t('checkIn.wentWell')}
        rows={2}
        maxLength={longestOf('went-well')}
        value={value('went-well')}
        error={error('went-well')}
        whoReads={readers.words}
        {...watching}
      />
      <TextArea
        name="note"
        label={t('checkIn.note')}
        rows={4}
        maxLength={longestOf('note')}
        value={value('note')}
        error={error('note')}
        whoReads={readers.note}
        {...watching}
      />
      {withPain && (
        <TextField
          name="pain"
          label={t('checkIn.pain')}
          hint={t('checkIn.painHint')}
          inputmode="numeric"
          width="short"
          value={value('pain')}
          error={error('pain')}
        />
      )}
    </>
  )
}
