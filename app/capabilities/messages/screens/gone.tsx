import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Problem } from '../../../platform/pure/form.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { OtherWays } from '../parts/other-ways.tsx'
import { Problems } from '../parts/problems.tsx'
import { Unsent } from '../parts/unsent.tsx'

/** A first message to a team that is not there any more: nothing was sent, and no word is lost. */
export function TeamGoneScreen({ page, words }: { page: PageContext; words: string }) {
  const t = textOf(page.language)
  const problems: Problem[] = [{ field: 'words', code: 'gone' }]
  return (
    <PersonPage page={page} title={t('messages.title')} current="/team">
      <Problems problems={problems} />
      <BackLink href="/messages">{t('messages.back')}</BackLink>
      <Heading level={1}>{t('messages.goneTitle')}</Heading>
      <Unsent words={words} />
      <OtherWays phone={undefined} />
    </PersonPage>
  )
}
