import { useText } from '../../../../../language/text.tsx'
import { ChoiceGroup } from '../../../../../ui/field/choice-group.tsx'
import { Select } from '../../../../../ui/select/select.tsx'
import { mostLinks } from '../../contract.ts'
import { inputName } from '../../inputs.rules.ts'
import { type FieldProps, typedAll } from './props.ts'

type Props = FieldProps<'links'> & { labels: Map<string, string> }

/** Links are chosen in pairs, since drawing a line would ask for a steady hand. Saving makes room for more. */
export function LinksField({ field, typed, error, labels }: Props) {
  const t = useText()
  const name = inputName(field.name)
  const [from, to] = [typedAll(typed, `${name}-from`), typedAll(typed, `${name}-to`)]
  const drawn = Math.max(from.length, to.length)
  const rows = Math.max(drawn, Math.min(mostLinks, Math.max(3, drawn + 1)))
  const options = [
    { value: '', label: t('worksheet.choose') },
    ...field.between.map((value) => ({ value, label: labels.get(value) ?? value })),
  ]
  return (
    <ChoiceGroup
      name={name}
      legend={field.label}
      hint={field.hint ?? t('worksheet.linksHint')}
      error={error}
      focusable
    >
      <ol class="pairs">
        {Array.from({ length: rows }, (_, at) => (
          <li key={at}>
            <Select
              name={`${name}-from`}
              id={`${name}-from-${at + 1}`}
              label={t('worksheet.linkFrom')}
              options={options}
              value={from[at]}
            />
            <Select
              name={`${name}-to`}
              id={`${name}-to-${at + 1}`}
              label={t('worksheet.linkTo')}
              options={options}
              value={to[at]}
            />
          </li>
        ))}
      </ol>
    </ChoiceGroup>
  )
}
