import { Fragment } from 'preact'
import { useLanguage, useText } from '../../../../../language/text.tsx'
import { fillLetter } from '../../letter.rules.ts'
import { saidLines } from '../answer-words.ts'
import type { DocumentProps } from './props.ts'

/** The exercise's own letter or page, with what was written in its places. */
export function LetterDocument({ exercise, answers }: DocumentProps) {
  const t = useText()
  const { tag } = useLanguage()
  const wordsOf = (name: string) => {
    const field = exercise.fields.find((each) => each.name === name)
    return field && (inOneLine(saidLines(t, tag, field, answers, exercise.fields)) || undefined)
  }
  const paragraphs = fillLetter(exercise.template ?? '', wordsOf).split(/\n{2,}/)
  return (
    <div class="prose">
      {paragraphs.map((paragraph, at) => (
        <p key={at} dir="auto">
          {paragraph.split('\n').map((line, row) => (
            <Fragment key={row}>
              {row > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}

/** Whole sentences follow one another; anything shorter is a list. */
function inOneLine(lines: string[]): string {
  const sentences = lines.every((line) => /[.!?]$/.test(line))
  return lines.join(sentences ? ' ' : ', ')
}
