import type { ComponentChildren } from 'preact'
import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions } from '../../../ui/stack/stack.tsx'
import { PersonPage } from '../../../workspaces/person/shell.tsx'
import type { ReadGrant, Section } from '../../sharing/contract.ts'
import { BodyMapWords } from '../body/parts/body-map-view.tsx'
import { prompts } from '../contract.ts'
import { StoryWords } from '../parts/story-words.tsx'
import { promptTexts } from '../parts/texts.ts'
import { WhoSees } from '../parts/who-sees.tsx'
import { sectionOf } from '../rules.ts'
import type { WholeStory } from '../whole.contract.ts'

type Props = { page: PageContext; story: WholeStory; grants: ReadGrant[] }

export function StoryScreen({ page, story, grants }: Props) {
  const t = textOf(page.language)
  const { entries, picture, bodyMap } = story
  const written = Object.values(picture.areas).filter(Boolean).length
  const begun = written > 0 || picture.links.length > 0
  return (
    <PersonPage page={page} title={t('sharedStory.title')} current="/story">
      <Heading level={1}>{t('sharedStory.title')}</Heading>
      <p>{t('sharedStory.intro')}</p>
      <p>{t('sharedStory.nothingNeeded')}</p>
      {prompts.map((prompt) => {
        const texts = promptTexts[prompt]
        const entry = entries[prompt]
        return (
          <Part
            key={prompt}
            id={prompt}
            heading={t(texts.title)}
            section={sectionOf(prompt)}
            grants={entry ? grants : undefined}
            href={`/story/${prompt}`}
            label={entry ? t('sharedStory.edit') : t('sharedStory.write')}
            first={!entry}
          >
            {entry ? <StoryWords entry={entry} /> : <p>{t(texts.empty)}</p>}
          </Part>
        )
      })}
      <Part
        id="picture"
        heading={t('wholePicture.title')}
        section="story"
        grants={begun ? grants : undefined}
        href="/story/picture"
        label={begun ? t('wholePicture.open') : t('wholePicture.start')}
        first={!begun}
      >
        <p>{t('wholePicture.hub')}</p>
        {written === 1 && <p>{t('wholePicture.countOne')}</p>}
        {written > 1 && <p>{t('wholePicture.count', { count: written })}</p>}
      </Part>
      <Part
        id="body-map"
        heading={t('bodyMap.title')}
        section="story"
        grants={bodyMap ? grants : undefined}
        href="/story/body"
        label={bodyMap ? t('bodyMap.change') : t('bodyMap.start')}
        first={!bodyMap}
      >
        <p>{t('bodyMap.hub')}</p>
        {bodyMap ? <BodyMapWords map={bodyMap} voice="own" /> : <p>{t('bodyMap.notAsked')}</p>}
      </Part>
      <Actions>
        <Button kind="secondary" href="/story/print">
          {t('sharedStory.print')}
        </Button>
        <Button kind="quiet" href="/sharing">
          {t('sharedStory.sharedWith')}
        </Button>
      </Actions>
      <p>
        <a href="/from-paper">{t('paper.linkStory')}</a>
      </p>
    </PersonPage>
  )
}

type PartProps = {
  id: string
  heading: string
  section: Section
  /** Undefined while there is nothing that anybody could see. */
  grants: ReadGrant[] | undefined
  href: string
  label: string
  first: boolean
  children: ComponentChildren
}

function Part({ id, heading, section, grants, href, label, first, children }: PartProps) {
  return (
    <div id={id}>
      <Card heading={heading} level={2}>
        {children}
        {grants && <WhoSees section={section} grants={grants} />}
        <Button href={href} kind={first ? 'primary' : 'secondary'}>
          {label}
        </Button>
      </Card>
    </div>
  )
}
