import { marked } from 'marked'
import { useText } from '../../../../language/text.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Markdown } from '../../../../ui/markdown/markdown.tsx'
import { Prose } from '../../../../ui/prose/prose.tsx'

type Props = { steps: string[]; step: number }

/** All steps, or the one somebody is at. */
export function ExerciseSteps({ steps, step }: Props) {
  const t = useText()
  const now = steps[step - 1]
  if (now !== undefined)
    return (
      <Card heading={t('worksheet.stepOf', { step, count: steps.length })} level={3}>
        <Markdown tokens={marked.lexer(now)} />
      </Card>
    )
  return (
    <Prose>
      <ol>
        {steps.map((each) => (
          <li key={each}>
            <Markdown tokens={marked.lexer(each)} />
          </li>
        ))}
      </ol>
    </Prose>
  )
}
