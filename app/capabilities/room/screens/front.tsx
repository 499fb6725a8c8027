import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Card } from '../../../ui/card/card.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Prose } from '../../../ui/prose/prose.tsx'
import { Stack } from '../../../ui/stack/stack.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

/** What Concord is, in a few words, and the ways in. */
export function FrontScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('room.frontTitle')}>
      <Heading level={1}>{t('room.frontTitle')}</Heading>
      <Prose>
        <p>{t('room.frontLead')}</p>
        <p>{t('safety.believed.body')}</p>
        <p>{t('room.frontWords')}</p>
      </Prose>
      <Stack>
        <Card heading={t('room.haveCode')} href="/join">
          <p>{t('room.haveCodeBody')}</p>
        </Card>
        <Card heading={t('room.onYourOwn')} href="/sign-up">
          <p>{t('room.onYourOwnBody')}</p>
        </Card>
        <Card heading={t('room.library')} href="/library">
          <p>{t('room.libraryBody')}</p>
        </Card>
        <Card heading={t('common.signIn')} href="/sign-in">
          <p>{t('room.signInBody')}</p>
        </Card>
      </Stack>
      <Prose>
        <p>{t('room.frontPrivate')}</p>
        <p>{t('room.frontNow')}</p>
        <p>{t('safety.noEmergencyUse')}</p>
      </Prose>
    </PublicPage>
  )
}
