import { Heading } from '../../../../../ui/heading/heading.tsx'
import { Answer } from '../answer.tsx'
import { type DocumentProps, saying, titleOf } from './props.ts'

export function PageDocument({ exercise, answers, level }: DocumentProps) {
  return (
    <div class="prose">
      {saying(exercise.fields, answers).map((field) => (
        <section key={field.name}>
          <Heading level={level}>{titleOf(field)}</Heading>
          <Answer field={field} answers={answers} among={exercise.fields} />
        </section>
      ))}
    </div>
  )
}
