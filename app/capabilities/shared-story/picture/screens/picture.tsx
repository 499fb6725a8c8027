import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { Beside } from '../../../../ui/beside/beside.tsx'
import { Button } from '../../../../ui/button/button.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { WholePicture } from '../contract.ts'
import { PictureMap } from '../parts/picture-map.tsx'
import { PictureWords } from '../parts/picture-words.tsx'

type Props = { page: PageContext; picture: WholePicture }

export function PictureScreen({ page, picture }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('wholePicture.title')} current="/story" wide>
      <BackLink href="/story">{t('sharedStory.back')}</BackLink>
      <Heading level={1}>{t('wholePicture.title')}</Heading>
      <p>{t('wholePicture.intro')}</p>
      <Beside picture={<PictureMap picture={picture} />}>
        <Heading level={2}>{t('wholePicture.words')}</Heading>
        <PictureWords
          picture={picture}
          level={2}
          forArea={(area) => (
            <p>
              <a href={`/story/picture/${area}`}>
                {t(picture.areas[area] ? 'wholePicture.editArea' : 'wholePicture.writeArea', {
                  area: t(`wholePicture.${area}`),
                })}
              </a>
            </p>
          )}
          forLink={(link) => (
            <p>
              <a href={`/story/picture/links/${link.id}`}>
                {t('wholePicture.changeLink', {
                  from: t(`wholePicture.${link.from}`),
                  to: t(`wholePicture.${link.to}`),
                })}
              </a>
            </p>
          )}
          forLinks={
            <>
              <p>{t('wholePicture.linksIntro')}</p>
              <Button href="/story/picture/links" kind="secondary">
                {t('wholePicture.draw')}
              </Button>
            </>
          }
        />
      </Beside>
    </PersonPage>
  )
}
