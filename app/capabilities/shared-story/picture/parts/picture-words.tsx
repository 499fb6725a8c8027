import type { ComponentChildren } from 'preact'
import { useText } from '../../../../language/text.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { type Area, areas } from '../../contract.ts'
import { StoryWords } from '../../parts/story-words.tsx'
import type { PictureLink, WholePicture } from '../contract.ts'

type Props = {
  picture: WholePicture
  level: 2 | 3
  /** What can be done with an area, with a link, and with all of them; nothing for whoever only reads. */
  forArea?: (area: Area) => ComponentChildren
  forLink?: (link: PictureLink) => ComponentChildren
  forLinks?: ComponentChildren
}

/** Everything that the picture shows, in words. Whoever only reads sees the areas that say something. */
export function PictureWords({ picture, level, forArea, forLink, forLinks }: Props) {
  const t = useText()
  const shown = forArea ? areas : areas.filter((area) => picture.areas[area])
  return (
    <>
      {shown.map((area) => {
        const entry = picture.areas[area]
        return (
          <section id={`picture-${area}`} key={area}>
            <Heading level={3}>{t(`wholePicture.${area}`)}</Heading>
            {entry ? <StoryWords entry={entry} /> : <p class="hint">{t('wholePicture.empty')}</p>}
            {forArea?.(area)}
          </section>
        )
      })}
      <section id="links">
        <Heading level={level}>{t('wholePicture.links')}</Heading>
        {picture.links.length === 0 && (
          <p>{t(forLinks ? 'wholePicture.noLinks' : 'wholePicture.theirNoLinks')}</p>
        )}
        {picture.links.length > 0 && (
          <ol>
            {picture.links.map((link) => (
              <li key={link.id}>
                <LinkSaid link={link} />
                {forLink?.(link)}
              </li>
            ))}
          </ol>
        )}
        {forLinks}
      </section>
    </>
  )
}

/** One link: from which part to which, and what the person says of it. */
export function LinkSaid({ link }: { link: PictureLink }) {
  const t = useText()
  const ends = { from: t(`wholePicture.${link.from}`), to: t(`wholePicture.${link.to}`) }
  return (
    <>
      <strong>{t('wholePicture.link', ends)}</strong>
      {link.words && (
        <>
          <br />
          <span dir="auto">{link.words}</span>
        </>
      )}
    </>
  )
}
