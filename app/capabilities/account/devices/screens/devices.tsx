import { textOf } from '../../../../language/text.tsx'
import type { PageContext } from '../../../../platform/http/page.ts'
import { shortDay } from '../../../../platform/pure/days.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Card } from '../../../../ui/card/card.tsx'
import { Heading } from '../../../../ui/heading/heading.tsx'
import { VisuallyHidden } from '../../../../ui/hidden/hidden.tsx'
import { Notification } from '../../../../ui/notification/notification.tsx'
import { Stack } from '../../../../ui/stack/stack.tsx'
import { Tag } from '../../../../ui/tag/tag.tsx'
import { PublicPage } from '../../../../workspaces/public/shell.tsx'
import { seenAgo } from '../../rules.ts'

export interface Device {
  id: string
  label: string
  here: boolean
  shared: boolean
  createdAt: Date
  lastSeenAt: Date
}

interface DevicesProps {
  page: PageContext
  devices: Device[]
  now: Date
  done?: 'ended' | 'endedOthers'
}

export function DevicesScreen({ page, devices, now, done }: DevicesProps) {
  const t = textOf(page.language)
  return (
    <PublicPage page={page} title={t('account.devices.title')}>
      {done && <Notification kind="success" heading={t(`account.devices.${done}`)} />}
      <Heading level={1}>{t('account.devices.title')}</Heading>
      <p>{t('account.devices.intro')}</p>
      <Stack>
        {devices.map((device) => (
          <DeviceCard key={device.id} page={page} device={device} now={now} />
        ))}
      </Stack>
      {devices.length > 1 && (
        <form method="post" action="/account/devices">
          <Button type="submit" name="end" value="others" kind="secondary">
            {t('account.devices.endOthers')}
          </Button>
        </form>
      )}
    </PublicPage>
  )
}

function DeviceCard({ page, device, now }: { page: PageContext; device: Device; now: Date }) {
  const t = textOf(page.language)
  const name = device.label || t('account.devices.unknown')
  const ago = seenAgo(device.lastSeenAt, now)
  const day = (at: Date) => shortDay(at, page.language.tag)
  const seen =
    ago.kind === 'seenMinutes' || ago.kind === 'seenHours'
      ? t(`account.devices.${ago.kind}`, { count: ago.count })
      : ago.kind === 'seenDay'
        ? t('account.devices.seenDay', { date: day(device.lastSeenAt) })
        : t(`account.devices.${ago.kind}`)
  return (
    <Card heading={name} level={2}>
      {device.here && <Tag kind="accent">{t('account.devices.here')}</Tag>}
      {device.shared && <Tag kind="quiet">{t('account.devices.shared')}</Tag>}
      <p>{seen}</p>
      <p class="hint">{t('account.devices.since', { date: day(device.createdAt) })}</p>
      {!device.here && (
        <form method="post" action="/account/devices">
          <Button type="submit" name="end" value={device.id} kind="secondary">
            {t('account.devices.end')}
            <VisuallyHidden> {t('account.devices.endHidden', { device: name, seen })}</VisuallyHidden>
          </Button>
        </form>
      )}
    </Card>
  )
}
