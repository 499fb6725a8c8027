import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Problem, Typed } from '../../../../platform/pure/form.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { TextArea } from '../../../../ui/text-area/text-area.tsx'
import { Problems } from '../../../../workspaces/problems.tsx'
import { ProfessionalPage } from '../../../../workspaces/professional/shell.tsx'
import type { Item } from '../../library/contract.ts'
import { longestReason } from '../contract.ts'
import { faultInWords } from '../parts/fault.ts'

type Props = {
  page: PageContext
  personId: string
  name: string
  item: Item
  /** Where anybody reads it. */
  href: string
  formKey: string
  typed?: Typed
  problems?: Problem[]
}

/** One page or exercise, and why the professional thought of it. */
export function SuggestItemScreen({
  page,
  personId,
  name,
  item,
  href,
  formKey,
  typed = {},
  problems = [],
}: Props) {
  const t = textOf(page.language)
  const code = problems.find(({ field }) => field === 'reason')?.code
  return (
    <ProfessionalPage page={page} title={t('suggestions.theirs.title')} current="/caseload">
      <Problems problems={problems} textOf={(problem) => faultInWords(t, problem.code)} />
      <BackLink href={`/people/${personId}/suggest`}>{t('suggestions.theirs.title')}</BackLink>
      <Heading level={1} caption={name}>
        {item.title}
      </Heading>
      {item.kind === 'exercise' && <p>{item.summary}</p>}
      <p>
        <a href={href}>{t('suggestions.theirs.preview')}</a>
      </p>
      <form method="post" action={`/people/${personId}/suggest/${item.id}`} novalidate>
        <input type="hidden" name="key" value={formKey} />
        <TextArea
          name="reason"
          label={t('suggestions.theirs.reason')}
          hint={t('suggestions.theirs.reasonHint')}
          error={code && faultInWords(t, code)}
          value={typeof typed.reason === 'string' ? typed.reason : ''}
          rows={4}
          maxLength={longestReason}
          whoReads={t('suggestions.theirs.reasonReads', { name })}
          nobodyWatches={t('safety.nobodyWatches.short')}
          helpHref="/help-now"
          helpLabel={t('common.helpNow')}
        />
        <p class="hint">{t('suggestions.theirs.rule', { name })}</p>
        <Button type="submit">{t('suggestions.theirs.send')}</Button>
      </form>
    </ProfessionalPage>
  )
}
