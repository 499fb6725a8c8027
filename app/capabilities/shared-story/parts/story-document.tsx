import { useText } from '../../../language/text.tsx'
import { Beside } from '../../../ui/beside/beside.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { BodyMapView } from '../body/parts/body-map-view.tsx'
import type { Voice } from '../body/parts/texts.ts'
import { type Prompt, prompts } from '../contract.ts'
import { PictureMap } from '../picture/parts/picture-map.tsx'
import { PictureWords } from '../picture/parts/picture-words.tsx'
import type { WholeStory } from '../whole.contract.ts'
import { StoryWords } from './story-words.tsx'
import { promptTexts } from './texts.ts'

const order: Prompt[] = ['what-matters', ...prompts.filter((prompt) => prompt !== 'what-matters')]

/** A story to be read or printed, as far as it was written and shared. What is not there leaves no gap. */
export function StoryDocument({ story, voice }: { story: WholeStory; voice: Voice }) {
  const t = useText()
  const { entries, picture, bodyMap } = story
  return (
    <article class="story">
      {order.map((prompt) => {
        const entry = entries[prompt]
        if (!entry) return null
        return (
          <section key={prompt}>
            <Heading level={2}>{t(promptTexts[prompt].title)}</Heading>
            <StoryWords entry={entry} />
          </section>
        )
      })}
      {hasPicture(story) && (
        <section>
          <Heading level={2}>{t(voice === 'own' ? 'wholePicture.title' : 'wholePicture.theirTitle')}</Heading>
          <Beside picture={<PictureMap picture={picture} />}>
            <PictureWords picture={picture} level={3} />
          </Beside>
        </section>
      )}
      {bodyMap && (
        <section>
          <Heading level={2}>{t(voice === 'own' ? 'bodyMap.title' : 'bodyMap.theirTitle')}</Heading>
          <BodyMapView map={bodyMap} voice={voice} />
        </section>
      )}
    </article>
  )
}

const hasPicture = ({ picture }: WholeStory) =>
  picture.links.length > 0 || Object.values(picture.areas).some(Boolean)

/** True where nothing of the story is there to be read. */
export const isEmpty = (story: WholeStory) =>
  !story.bodyMap && !hasPicture(story) && Object.values(story.entries).every((entry) => !entry)
