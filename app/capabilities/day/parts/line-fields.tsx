import { useText } from '../../../language/text.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { Select } from '../../../ui/select/select.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import { kinds, longestWords } from '../contract.ts'

type Props = {
  people: { id: string; name: string }[]
  value: (field: string) => string
  error: (field: string) => string | undefined
  /** Its day and time come from a calendar. */
  fixed: boolean
}

/** When, who and what for. */
export function LineFields({ people, value, error, fixed }: Props) {
  const t = useText()
  return (
    <>
      {!fixed && (
        <>
          <DateField
            name="on"
            legend={t('day.on')}
            error={error('on')}
            value={{ day: value('on-day'), month: value('on-month'), year: value('on-year') }}
            labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
          />
          <TextField
            name="time"
            label={t('day.timeLabel')}
            hint={t('day.timeHint')}
            error={error('time')}
            value={value('time')}
            width="short"
            autocomplete="off"
          />
        </>
      )}
      <Select
        name="person"
        label={t('day.personLabel')}
        error={error('person')}
        value={value('person')}
        options={[
          { value: '', label: t('day.personNone') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <p class="hint">{t('day.personHint')}</p>
      <Radios
        name="kind"
        legend={t('day.kindLabel')}
        error={error('kind')}
        value={value('kind')}
        options={[
          ...kinds.map((kind) => ({ value: kind, label: t(`day.kind.${kind}`) })),
          { value: '', label: t('day.kindNone') },
        ]}
      />
      <TextArea
        name="words"
        label={t('day.wordsLabel')}
        hint={t('day.wordsHint')}
        error={error('words')}
        value={value('words')}
        rows={2}
        maxLength={longestWords}
        whoReads={t('day.wordsReads')}
        nobodyWatches={t('safety.nobodyWatches.short')}
        helpHref="/help-now"
        helpLabel={t('common.helpNow')}
      />
    </>
  )
}
