import { useText } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { problemText } from './texts.ts'

type Props = {
  problems: readonly Problem[]
  writer?: string | undefined
  /** What the fields are called, where a problem alone would not say which it is. */
  names?: Record<string, string> | undefined
}

/** Every problem of a form above it; nothing when there is none. */
export function Problems({ problems, writer, names = {} }: Props) {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      title={t('common.problem')}
      errors={problems.map(({ field }) => ({
        href: `#${field}`,
        text: [names[field] ?? [], problemText(t, problems, field, writer) ?? ''].flat().join(': '),
      }))}
    />
  )
}
