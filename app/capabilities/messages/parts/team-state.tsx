import { useText } from '../../../language/text.tsx'
import { Notification } from '../../../ui/notification/notification.tsx'
import { OtherWays } from './other-ways.tsx'

type Props = { team: string; phone: string | undefined; why: 'off' | 'unconfirmed' }

/** Why a team cannot be written to now, and what else there is. */
export function TeamState({ team, phone, why }: Props) {
  const t = useText()
  return (
    <Notification heading={t(`messages.${why}Title`, { team })}>
      <p>{t(`messages.${why}Body`)}</p>
      <OtherWays phone={phone} />
    </Notification>
  )
}
