import { SummaryList } from '../../../../../ui/summary-list/summary-list.tsx'
import type { Field } from '../../../contract.ts'
import type { Answers } from '../../contract.ts'
import { Answer } from '../answer.tsx'
import { saying, titleOf } from './props.ts'

type Props = { fields: Field[]; among: Field[]; answers: Answers }

export function ListDocument({ fields, among, answers }: Props) {
  const said = saying(fields, answers)
  if (said.length === 0) return null
  return (
    <SummaryList
      rows={said.map((field) => ({
        key: titleOf(field),
        value: <Answer field={field} answers={answers} among={among} />,
      }))}
    />
  )
}
