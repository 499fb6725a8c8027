import { useText } from '../../../language/text.tsx'
import type { Problem, Typed } from '../../../platform/pure/form.ts'
import { Checkbox } from '../../../ui/checkboxes/checkboxes.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { OrdinalWords } from '../../../ui/ordinal-words/ordinal-words.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { type Aspect, aspects, longestNote, longestWentWell, places } from '../contract.ts'
import { problemText } from './problem-text.ts'

type Props = { typed?: Typed; problems?: Problem[] }

/** The questions of a check-in: one needs an answer, the rest wait behind a tap. */
export function CheckInFields({ typed = {}, problems = [] }: Props) {
  const t = useText()
  const value = (name: string) => (typeof typed[name] === 'string' ? (typed[name] as string) : undefined)
  const error = (name: string) => problemText(t, problems, name)
  const more = [...aspects, 'pain', 'note'].some((name) => value(name) || error(name))
  const watching = {
    nobodyWatches: t('safety.nobodyWatches.short'),
    helpHref: '/help-now',
    helpLabel: t('common.helpNow'),
  }
  const words = (name: 'life' | Aspect) =>
    places.map((place) => ({ value: String(place), label: t(`checkIn.${name}${place}`) }))
  return (
    <>
      <OrdinalWords
        name="life"
        legend={t('checkIn.life')}
        options={words('life')}
        value={value('life')}
        error={error('life')}
      />
      <TextArea
        name="went-well"
        label={t('checkIn.wentWell')}
        hint={t('checkIn.wentWellHint')}
        rows={2}
        maxLength={longestWentWell}
        value={value('went-well')}
        error={error('went-well')}
        whoReads={t('checkIn.wentWellReads')}
        {...watching}
      />
      <Details summary={t('checkIn.more')} open={more}>
        {aspects.map((aspect) => (
          <OrdinalWords
            key={aspect}
            name={aspect}
            legend={t(`checkIn.${aspect}`)}
            options={[...words(aspect), { value: '', label: t('checkIn.skip') }]}
            value={value(aspect) ?? ''}
            error={error(aspect)}
          />
        ))}
        <Details summary={t('checkIn.painMore')} open={Boolean(value('pain') || error('pain'))}>
          <TextField
            name="pain"
            label={t('checkIn.pain')}
            hint={t('checkIn.painHint')}
            inputmode="numeric"
            width="short"
            value={value('pain')}
            error={error('pain')}
          />
        </Details>
        <TextArea
          name="note"
          label={t('checkIn.note')}
          rows={4}
          maxLength={longestNote}
          value={value('note')}
          error={error('note')}
          whoReads={t('checkIn.noteReads')}
          {...watching}
        />
        <Checkbox
          name="share-note"
          value="yes"
          label={t('checkIn.shareNote')}
          checked={value('share-note') === 'yes'}
        />
      </Details>
    </>
  )
}
