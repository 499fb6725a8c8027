import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { shortDay } from '../../../platform/pure/days.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Details } from '../../../ui/details/details.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'
import { type Shown, ShownSections } from '../../../workspaces/shown.tsx'

type Props = { page: PageContext; id: string; name: string; until: Date; shown: Shown[] }

/** What one person holds out to their supporter, to be read. */
export function SupportedScreen({ page, id, name, until, shown }: Props) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('supporters.homeTitle')}>
      <p class="no-print">
        <a href="/supporting">{t('supporters.homeTitle')}</a>
      </p>
      <Heading level={1} caption={t('sharing.until', { day: shortDay(until, page.language.tag) })}>
        <bdi>{name}</bdi>
      </Heading>
      <p class="part-of-picture">{t('supporters.partOnly')}</p>
      <ShownSections shown={shown} />
      <div class="no-print">
        <Details summary={t('supporters.stopAsk')}>
          <form method="post" action={`/supporting/${id}/stop`}>
            <p>{t('supporters.stopHint')}</p>
            <Button type="submit" kind="secondary">
              {t('supporters.stop')}
            </Button>
          </form>
        </Details>
      </div>
    </PublicPage>
  )
}
