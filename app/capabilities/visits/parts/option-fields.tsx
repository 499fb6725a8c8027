import { useText } from '../../../language/text.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { longestLine } from '../entries.contract.ts'
import type { FieldProps } from './field-props.ts'

/** Weighing up a test, a medicine or something else: why, what for, for whom, and what else there is. */
export function OptionFields({ seat, typed, error, whoReads }: FieldProps) {
  const t = useText()
  const own = seat.side === 'person'
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const box = (name: string, label: string, hint?: string) => (
    <TextArea
      name={name}
      label={label}
      hint={hint}
      value={value(name)}
      error={error(name)}
      rows={2}
      maxLength={longestLine}
      whoReads={whoReads}
      compact={name !== 'what'}
      nobodyWatches={t('safety.nobodyWatches.short')}
      helpHref="/help-now"
      helpLabel={t('common.helpNow')}
    />
  )
  return (
    <>
      <p>{t('visits.optionHintPage')}</p>
      <p>{t('visits.medicineSafe')}</p>
      {box('what', t('visits.optionLabel'), t('visits.optionHint'))}
      <Radios
        name="sort"
        legend={t('visits.sort')}
        value={value('sort')}
        error={error('sort')}
        options={[
          { value: 'test', label: t('visits.test') },
          { value: 'medicine', label: t('visits.medicine') },
          { value: 'something-else', label: t('visits.somethingElse') },
        ]}
      />
      {box('why', t('visits.why'))}
      {box('hoped', t('visits.hoped'))}
      <Radios
        name="whose"
        legend={t('visits.whose')}
        value={value('whose')}
        error={error('whose')}
        options={[
          {
            value: 'person',
            label: own ? t('visits.whosePerson') : t('visits.whosePersonOther', { name: seat.name }),
          },
          {
            value: 'professional',
            label: t(own ? 'visits.whoseProfessional' : 'visits.whoseProfessionalOther'),
          },
          { value: 'both', label: t('visits.whoseBoth') },
          { value: 'somebody-else', label: t('visits.whoseElse') },
        ]}
      />
      {box('nothing', t('visits.nothing'), t('visits.nothingHint'))}
      {box('others', t('visits.others'))}
      <DateField
        name="review"
        legend={t('visits.review')}
        hint={t('visits.decisionByHint')}
        error={error('review')}
        value={{ day: value('review-day'), month: value('review-month'), year: value('review-year') }}
        labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
      />
    </>
  )
}
