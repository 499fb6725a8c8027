import { useText } from '../../../language/text.tsx'

/** What an act on this page came to, each in words of the server's; the browser shows the one that is true. */
export function DeviceSays() {
  const t = useText()
  const says = {
    'unlock-open': t('device.saysOpen'),
    'unlock-cleared': t('device.saysCleared'),
    'unlock-none': t('device.saysNone'),
    'pin-set': t('device.saysPinSet'),
    'pin-removed': t('device.saysPinRemoved'),
    'flare-opens': t('device.saysFlareOpens'),
    'flare-locked': t('device.saysFlareLocked'),
    deleted: t('device.saysDeleted'),
  }
  return (
    <div role="status" data-device-done>
      {Object.entries(says).map(([what, words]) => (
        <p key={what} data-says={what} hidden>
          <strong>{words}</strong>
        </p>
      ))}
    </div>
  )
}
