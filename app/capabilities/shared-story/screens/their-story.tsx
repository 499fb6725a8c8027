import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PersonTabs } from '../../../workspaces/professional/person-tabs.tsx'
import { ProfessionalPage } from '../../../workspaces/professional/shell.tsx'
import { isEmpty, StoryDocument } from '../parts/story-document.tsx'
import type { WholeStory } from '../whole.contract.ts'

type Props = { page: PageContext; personId: string; name: string; held: string[]; story: WholeStory }

export function TheirStoryScreen({ page, personId, name, held, story }: Props) {
  const t = textOf(page.language)
  return (
    <ProfessionalPage page={page} title={t('sharedStory.theirTitle')} current="/caseload" wide>
      <PersonTabs personId={personId} held={held} current="story" />
      <Heading level={1}>
        <bdi>{t('sharedStory.theirOf', { name })}</bdi>
      </Heading>
      <p class="part-of-picture">
        <strong>{t('safety.partOfPicture.title')}.</strong> {t('safety.partOfPicture.body')}
      </p>
      {isEmpty(story) ? <p>{t('sharedStory.theirEmpty')}</p> : <p>{t('sharedStory.theirPart')}</p>}
      <StoryDocument story={story} voice="theirs" />
      <Button kind="quiet" href={`/people/${personId}/story/print`}>
        {t('sharedStory.theirPrint')}
      </Button>
    </ProfessionalPage>
  )
}
