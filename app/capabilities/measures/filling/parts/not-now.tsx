import { useText } from '../../../../language/text.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import type { Subject } from '../contract.ts'

type Props = { subject: Subject; title: string; formKey: string }

/** Not this time: said once, and it is not asked again until its next turn. */
export function NotNow({ subject, title, formKey }: Props) {
  const t = useText()
  return (
    <form method="post" action="/measures/not-now">
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="instrument" value={subject.instrument} />
      <input type="hidden" name="goal" value={subject.goalId ?? ''} />
      <Button kind="quiet">
        {t('measures.notNow')}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </Button>
    </form>
  )
}
