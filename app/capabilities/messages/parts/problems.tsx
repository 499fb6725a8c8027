import { useText } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { problemText } from './texts.ts'

/** Every problem of a form above it; nothing when there is none. */
export function Problems({ problems, writer }: { problems: readonly Problem[]; writer?: string }) {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      title={t('common.problem')}
      errors={problems.map(({ field }) => ({
        href: `#${field}`,
        text: problemText(t, problems, field, writer) ?? '',
      }))}
    />
  )
}
