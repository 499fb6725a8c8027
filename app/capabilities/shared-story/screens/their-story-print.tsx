import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { BackLink } from '../../../ui/back-link/back-link.tsx'
import { PrintPage } from '../../../ui/print-page/print-page.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { StoryDocument } from '../parts/story-document.tsx'
import type { WholeStory } from '../whole.contract.ts'

type Props = { page: PageContext; personId: string; name: string; story: WholeStory; now: Date }

export function TheirStoryPrintScreen({ page, personId, name, story, now }: Props) {
  const t = textOf(page.language)
  const day = shortDay(now, page.language.tag)
  return (
    <ProfessionalPage page={page} title={t('sharedStory.theirPrint')} current="/caseload">
      <BackLink href={`/people/${personId}/story`}>{t('sharedStory.theirBack')}</BackLink>
      <PrintPage
        title={t('sharedStory.printOf', { name })}
        footer={t('sharedStory.printFooter', { day, name })}
      >
        <p class="part-of-picture">
          <strong>{t('safety.partOfPicture.title')}.</strong> {t('safety.partOfPicture.body')}
        </p>
        <StoryDocument story={story} voice="theirs" />
      </PrintPage>
    </ProfessionalPage>
  )
}
