import { type Text, useText } from '../../../language/text.tsx'
import type { Problem } from '../../../platform/pure/form.ts'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { problemText } from './problem-text.ts'

const labels = {
  service: 'serviceSetup.service',
  controller: 'serviceSetup.controller',
  contact: 'serviceSetup.contact',
  retention: 'serviceSetup.retention',
  phone: 'serviceSetup.phone',
  'safety-name': 'serviceSetup.safetyName',
  'safety-email': 'serviceSetup.safetyEmail',
  region: 'serviceSetup.region',
  'minimum-age': 'serviceSetup.minimumAge',
  role: 'serviceSetup.role',
  name: 'serviceSetup.name',
  discipline: 'serviceSetup.discipline',
  team: 'serviceSetup.team',
  email: 'serviceSetup.email',
  password: 'serviceSetup.password',
} as const

// Apart from its field a problem needs the field's name.
function named(t: Text, field: string, words: string): string {
  return field in labels ? `${t(labels[field as keyof typeof labels])}: ${words}` : words
}

/** Every problem of a form above it; nothing when there is none. */
export function ProblemSummary({ problems }: { problems: readonly Problem[] }) {
  const t = useText()
  if (problems.length === 0) return null
  return (
    <ErrorSummary
      title={t('common.problem')}
      errors={problems.map(({ field }) => ({
        href: `#${field}`,
        text: named(t, field, problemText(t, problems, field) ?? t('serviceSetup.problemUnreadable')),
      }))}
    />
  )
}
