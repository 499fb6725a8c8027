import { useText } from '../language/text.tsx'
import type { Problem } from '../platform/pure/form.ts'
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx'

type Props = { problems: readonly Problem[]; textOf: (problem: Problem) => string }

/** Every problem of a form, above it, each leading to its field. */
export function Problems({ problems, textOf }: Props) {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      title={t('common.problem')}
      errors={problems.map((problem) => ({ href: `#${problem.field}`, text: textOf(problem) }))}
    />
  )
}
