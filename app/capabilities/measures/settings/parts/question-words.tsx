import { type Text, useText } from '../../../../language/text.tsx'
import { Details } from '../../../../ui/details/details.tsx'
import { FieldGroup } from '../../../../ui/field-group/field-group.tsx'
import { TextField } from '../../../../ui/text-field/text-field.tsx'
import { answerField, questionField } from '../contract.ts'
import type { Asked } from '../own-text.rules.ts'

type Fields = { value: (name: string) => string | undefined; error: (name: string) => string | undefined }
type Props = { asked: Asked; number: number; fields: Fields }

/** Where a site's words of one question and of its answers are typed. */
export function QuestionWords({ asked, number, fields: { value, error } }: Props) {
  const t = useText()
  const { code, answers, numbers } = asked
  const field = (name: string, label: string, hint?: string) => (
    <TextField key={name} name={name} label={label} hint={hint} value={value(name)} error={error(name)} />
  )
  const ends = [numbers.at(0), numbers.at(-1)].filter((each) => each !== undefined)
  const between = numbers.slice(1, -1)
  const at = (each: number) =>
    field(answerField(code, each), t('measureSettings.numberWords', { number: each }))
  const named = between.some((each) => value(answerField(code, each)) || error(answerField(code, each)))
  return (
    <FieldGroup legend={t('measureSettings.question', { number })}>
      {field(
        questionField(code),
        t('measureSettings.questionWords'),
        `${t('measureSettings.questionCode', { code })}. ${taken(t, asked)}`,
      )}
      {answers.map((answer) =>
        field(
          answerField(code, answer),
          answer === 'na'
            ? t('measureSettings.notApplicable')
            : t('measureSettings.answerWords', { code: answer }),
        ),
      )}
      {ends.map(at)}
      {between.length > 0 && (
        <Details summary={t('measureSettings.numbersBetween')} open={named}>
          <p>{t('measureSettings.numbersHint')}</p>
          {between.map(at)}
        </Details>
      )}
    </FieldGroup>
  )
}

function taken(t: Text, { answers, numbers, many }: Asked): string {
  const [from] = numbers
  const to = numbers.at(-1)
  if (from !== undefined && to !== undefined) return t('measureSettings.takesNumber', { from, to })
  if (answers.length === 0) return t('measureSettings.takesAnyNumber')
  return t(many ? 'measureSettings.takesMany' : 'measureSettings.takesOne')
}
