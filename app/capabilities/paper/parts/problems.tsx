import { useText } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { problemText } from './texts.ts'

/** All that is wrong, above a form. */
export function Problems({ problems }: { problems: Problem[] }) {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      title={t('common.problem')}
      errors={problems.map((problem) => ({ href: `#${problem.field}`, text: problemText(t, problem) }))}
    />
  )
}
