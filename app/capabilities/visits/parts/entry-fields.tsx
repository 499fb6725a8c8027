import { useText } from '../../../language/text.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Radios } from '../../../ui/radios/radios.tsx'
import { TextArea } from '../../../ui/text-area/text-area.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import type { Named } from '../contract.ts'
import { type Kind, longestLine, longestName, longestNote, longestTopic } from '../entries.contract.ts'
import type { FieldProps } from './field-props.ts'
import { OptionFields } from './option-fields.tsx'

/** The boxes of one kind of entry. */
export function EntryFields({ kind, whom, ...props }: FieldProps & { kind: Kind; whom: Named[] }) {
  const t = useText()
  const { seat, typed, error, whoReads } = props
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  if (kind === 'option') return <OptionFields {...props} />
  if (kind === 'decision')
    return (
      <>
        <TextArea
          name="what"
          label={t('visits.decisionLabel')}
          hint={t('visits.decisionHint')}
          value={value('what')}
          error={error('what')}
          rows={3}
          maxLength={longestLine}
          whoReads={whoReads}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <Radios
          name="who"
          legend={t('visits.decisionWho')}
          value={value('who')}
          error={error('who')}
          options={[
            {
              value: 'person',
              label:
                seat.side === 'person'
                  ? t('visits.decisionMe')
                  : t('visits.decisionPerson', { name: seat.name }),
            },
            ...whom.map(({ kind, id, name }) => ({
              value: `${kind}:${id}`,
              label: id === seat.actor.membershipId ? t('visits.me', { name }) : name,
            })),
            { value: 'other', label: t('visits.decisionSomebody') },
          ]}
        />
        <TextField
          name="who-other"
          label={t('visits.decisionOtherName')}
          hint={t('visits.decisionOtherHint')}
          value={value('who-other')}
          error={error('who-other')}
          maxLength={longestName}
          autocomplete="off"
        />
        <DateField
          name="by"
          legend={t('visits.decisionBy')}
          hint={t('visits.decisionByHint')}
          error={error('by')}
          value={{ day: value('by-day'), month: value('by-month'), year: value('by-year') }}
          labels={{ day: t('common.day'), month: t('common.month'), year: t('common.year') }}
        />
      </>
    )
  const topic = kind === 'topic'
  return (
    <TextArea
      name="words"
      label={t(topic ? 'visits.topicLabel' : 'visits.noteLabel')}
      hint={
        topic
          ? seat.side === 'person'
            ? t('visits.topicHint')
            : t('visits.topicHintOther', { name: seat.name })
          : t('visits.noteHint')
      }
      value={value('words')}
      error={error('words')}
      rows={topic ? 3 : 6}
      maxLength={topic ? longestTopic : longestNote}
      whoReads={whoReads}
      nobodyWatches={t('safety.nobodyWatches.short')}
      helpHref="/help-now"
      helpLabel={t('common.helpNow')}
    />
  )
}
