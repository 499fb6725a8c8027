import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import { type Prompt, prompts, type StoryEntry } from '../contract.ts'
import { StoryWords } from '../parts/story-words.tsx'
import { promptTexts } from '../parts/texts.ts'

type Props = { page: PageContext; story: Partial<Record<Prompt, StoryEntry>> }

export function StoryScreen({ page, story }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('sharedStory.title')} current="/story">
      <Heading level={1}>{t('sharedStory.title')}</Heading>
      <p>{t('sharedStory.intro')}</p>
      {prompts.map((prompt) => {
        const texts = promptTexts[prompt]
        const entry = story[prompt]
        return (
          <div id={prompt} key={prompt}>
            <Card heading={t(texts.title)} level={2}>
              {entry ? <StoryWords entry={entry} /> : <p>{t(texts.empty)}</p>}
              <Button href={`/story/${prompt}`} kind={entry ? 'secondary' : 'primary'}>
                {entry ? t('sharedStory.edit') : t('sharedStory.write')}
              </Button>
            </Card>
          </div>
        )
      })}
      <p>
        <a href="/sharing">{t('sharedStory.sharedWith')}</a>
      </p>
    </PersonPage>
  )
}
