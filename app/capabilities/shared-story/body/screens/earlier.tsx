import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { BackLink } from '../../../../ui/back-link/back-link.tsx'
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { PersonPage } from '../../../../workspaces/person/shell.tsx'
import type { BodyMap } from '../contract.ts'
import { BodyMapView } from '../parts/body-map-view.tsx'

type Props = { page: PageContext; maps: BodyMap[]; standing: string | undefined }

export function EarlierBodyScreen({ page, maps, standing }: Props) {
  const t = textOf(page.language)
  return (
    <PersonPage page={page} title={t('bodyMap.history')} current="/story" wide>
      <BackLink href="/story/body">{t('bodyMap.back')}</BackLink>
      <Heading level={1}>{t('bodyMap.history')}</Heading>
      <p>{t('bodyMap.historyIntro')}</p>
      {maps.length === 0 && <EmptyState heading={t('bodyMap.historyEmpty')} />}
      {maps.length > 0 && standing === undefined && <p>{t('bodyMap.takenBack')}</p>}
      {maps.map((map) => (
        <section key={map.id}>
          <Heading level={2}>{shortDay(map.drawnAt, page.language.tag)}</Heading>
          {map.id === standing && <p>{t('bodyMap.stands')}</p>}
          <BodyMapView map={map} voice="own" />
        </section>
      ))}
    </PersonPage>
  )
}
