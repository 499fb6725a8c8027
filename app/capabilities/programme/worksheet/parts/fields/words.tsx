import { useText } from '../../../../../language/text.tsx'
import { TextArea } from '../../../../../ui/text-area/text-area.tsx'
import { longestWords } from '../../contract.ts'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedOnce } from './props.ts'

export function WordsField({ field, typed, error, whoReads }: FieldProps<'words'>) {
  const t = useText()
  const name = inputName(field.name)
  return (
    <TextArea
      name={name}
      label={field.label}
      hint={field.hint}
      error={error}
      value={typedOnce(typed, name)}
      rows={3}
      compact
      maxLength={longestWords}
      whoReads={t('worksheet.whoReads', { whoReads })}
      nobodyWatches={t('safety.nobodyWatches.short')}
      helpHref="/help-now"
      helpLabel={t('common.helpNow')}
    />
  )
}
