import { useLanguage, useText } from '../../../../language/text.tsx'
import type { Field } from '../../contract.ts'
import type { Answers } from '../contract.ts'
import { saidLines } from './answer-words.ts'

type Props = { field: Field; answers: Answers; among: Field[] }

/** One answer, line breaks as they were written; several short ones as a list. */
export function Answer({ field, answers, among }: Props) {
  const t = useText()
  const { tag } = useLanguage()
  const lines = saidLines(t, tag, field, answers, among)
  if (lines.length > 1)
    return (
      <ul>
        {lines.map((line, at) => (
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    )
  const paragraphs = (lines[0] ?? '').split(/\n+/)
  return (
    <>
      {paragraphs.map((words, at) => (
        <p key={at} dir="auto">
          {words}
        </p>
      ))}
    </>
  )
}
