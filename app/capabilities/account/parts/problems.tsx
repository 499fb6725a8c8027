import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'

export interface FieldProblem {
  field: string
  text: string
}

/** What to look at again, above the form; each line leads to its field. */
export function Problems({ title, problems }: { title: string; problems: FieldProblem[] }) {
  if (problems.length === 0) return null
  return (
    <ErrorSummary title={title} errors={problems.map(({ field, text }) => ({ href: `#${field}`, text }))} />
  )
}

export function problemOf(problems: FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text
}
