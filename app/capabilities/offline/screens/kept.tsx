import { textOf } from '../../../language/text.tsx'
import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Heading } from '../../../ui/heading/heading.tsx'
import { Actions, Stack } from '../../../ui/stack/stack.tsx'
import { DeviceStates } from '../../../workspaces/person/device-states.tsx'
import { PublicPage } from '../../../workspaces/public/shell.tsx'

/** Where a check-in leads that the server does not have yet. The states say what is true by now. */
export function KeptScreen({ page }: { page: PageContext }) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('offline.keptTitle')} islands={['kept']}>
      <Stack gap="l">
        <Heading level={1}>{t('offline.keptTitle')}</Heading>
        <DeviceStates />
        <p data-nothing hidden>
          {t('offline.nothing')}
        </p>
        <p>{t('safety.nobodyWatches.short')}</p>
        <Actions>
          <Button href="/today">{t('checkIn.toToday')}</Button>
        </Actions>
      </Stack>
    </PublicPage>
  )
}
