import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { isEmpty, StoryDocument } from '../parts/story-document.tsx'
import type { WholeStory } from '../whole.contract.ts'

type Props = { page: PageContext; story: WholeStory; name: string; now: Date }

export function StoryPrintScreen({ page, story, name, now }: Props) {
  const t = textOf(page.language)
  const day = shortDay(now, page.language.tag)
  return (
    <PersonPage page={page} title={t('sharedStory.printTitle')} current="/story">
      <BackLink href="/story">{t('sharedStory.back')}</BackLink>
      <p class="no-print">{t('sharedStory.printHint')}</p>
      <PrintPage
        title={t('sharedStory.printOf', { name })}
        footer={t('sharedStory.printFooter', { day, name })}
      >
        {isEmpty(story) && <p>{t('sharedStory.printEmpty')}</p>}
        <StoryDocument story={story} voice="theirs" />
      </PrintPage>
    </PersonPage>
  )
}
